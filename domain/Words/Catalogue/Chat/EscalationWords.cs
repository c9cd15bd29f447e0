using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The words of the card that tells a manager whose numbers are missing.</summary>
internal static class EscalationWords
{
    public static readonly Word<string> Closed = new("escalation.closed", "cadence");

    public static readonly Word<string> NothingMissing = new("escalation.nothing-missing", "cadence");

    public static readonly Word<string, int> Missing = new("escalation.missing", "cadence", "count");

    public static readonly Word<DateTimeOffset> Began = new("escalation.began", "meeting");

    public static readonly Word<DateTimeOffset, DateTimeOffset> Due = new("escalation.due", "due", "meeting");

    public static readonly Word TheyReport = new("escalation.they-report");

    /// <summary>The ladder went on, because those who were told before him changed nothing.</summary>
    public static readonly Word StillMissing = new("escalation.still-missing");

    public static readonly Word NobodyNearer = new("escalation.nobody-nearer");

    public static readonly Word Possible = new("escalation.possible");

    public static readonly Word<PersonId> Person = new("escalation.person", "person");

    /// <summary>Somebody else's report.</summary>
    public static readonly Word<PersonId, PersonId> PersonOf = new("escalation.person-of", "person", "manager");

    public static readonly Word<string, Part.Period> Number = new("escalation.number", "kpi", "period");

    public static readonly Word<int> More = new("escalation.more", "count");

    public static readonly Word<int> Late = new("escalation.late", "count");

    public static readonly Word LateToday = new("escalation.late-today");

    public static readonly Word<Part.Weekday> Asked = new("escalation.asked", "day");

    public static readonly Word<Part.List> Reminded = new("escalation.reminded", "days");

    public static readonly Word<Part.List> NudgedOn = new("escalation.nudged-on", "days");

    public static readonly Word NotAsked = new("escalation.not-asked");

    public static readonly Word NobodyChosen = new("escalation.nobody-chosen");

    public static readonly Word NothingToDo = new("escalation.nothing-to-do");

    public static readonly Word<Part.List, int> Nudged = new("escalation.nudged", "people", "count");

    public static readonly Word<Part.List, int> Excused = new("escalation.excused", "people", "count");

    public static readonly Word<Part.List, int> AskedAgain = new("escalation.asked-again", "people", "count");
}
