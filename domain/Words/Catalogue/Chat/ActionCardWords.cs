namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>Labels and buttons on the cards of managers and on the form for stating a status.</summary>
public static class ActionCardWords
{
    public static readonly Word<int> MorePeople = new("card.more-people", "count");

    public static readonly Word People = new("card.people");

    public static readonly Word PeopleError = new("card.people-error");

    public static readonly Word<Saying> PersonExcused = new("card.person-excused", "person");

    public static readonly Word<Part.List> Missing = new("card.missing", "numbers");

    public static readonly Word<string> Tried = new("card.tried", "steps");

    public static readonly Word<Saying> LateAndNudged = new("card.late-and-nudged", "late");

    public static readonly Word Excused = new("card.excused");

    public static readonly Word Answered = new("card.answered");

    public static readonly Word Closed = new("card.closed");

    public static readonly Word Nudge = new("card.nudge");

    public static readonly Word Excuse = new("card.excuse");

    public static readonly Word UndoExcuse = new("card.undo-excuse");

    public static readonly Word Kpi = new("card.kpi");

    public static readonly Word KpiError = new("card.kpi-error");

    public static readonly Word Status = new("card.status");

    public static readonly Word StatusError = new("card.status-error");

    public static readonly Word Reason = new("card.reason");

    public static readonly Word ReasonError = new("card.reason-error");

    public static readonly Word StateIt = new("card.state-it");

    public static readonly Word WhyTheRulesSaySo = new("card.why-the-rules-say-so");
}
