using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What somebody reads who is asked to agree to something about KPIs, and who is told what became of it.</summary>
public static class ProposalCardWords
{
    public static readonly Word<PersonId, int> TakeTitle = new("proposal-card.take-title", "by", "count");

    public static readonly Word<PersonId, int> TakeIntro = new("proposal-card.take-intro", "owner", "count");

    public static readonly Word<PersonId, int> UntrackTitle = new("proposal-card.untrack-title", "by", "count");

    public static readonly Word<PersonId, string, DateOnly> UntrackIntro = new("proposal-card.untrack-intro", "owner", "reason", "until");

    public static readonly Word<string, Saying> Kpi = new("proposal-card.kpi", "kpi", "known");

    public static readonly Word<Part.Amount, Part.Period> Value = new("proposal-card.value", "value", "period");

    public static readonly Word<Part.List> LastValues = new("proposal-card.last-values", "values");

    public static readonly Word NoValues = new("proposal-card.no-values");

    public static readonly Word<Part.Period> Owed = new("proposal-card.owed", "period");

    public static readonly Word<Saying, Saying> KnownAndOwed = new("proposal-card.known-and-owed", "known", "owed");

    public static readonly Word Take = new("proposal-card.take");

    public static readonly Word Agree = new("proposal-card.agree");

    public static readonly Word Decline = new("proposal-card.decline");

    public static readonly Word Disagree = new("proposal-card.disagree");

    public static readonly Word WhyNot = new("proposal-card.why-not");

    public static readonly Word WhyNotNeeded = new("proposal-card.why-not-needed");

    public static readonly Word DeclinedTitle = new("proposal-card.declined-title");

    public static readonly Word<PersonId> Declined = new("proposal-card.declined", "by");

    public static readonly Word AgreedTitle = new("proposal-card.agreed-title");

    public static readonly Word SettledTitle = new("proposal-card.settled-title");

    public static readonly Word<DateTimeOffset> AgreedBefore = new("proposal-card.agreed-before", "at");

    public static readonly Word<DateTimeOffset> DeclinedBefore = new("proposal-card.declined-before", "at");

    public static readonly Word Withdrawn = new("proposal-card.withdrawn");

    public static readonly Word<string, PersonId> BelongsTo = new("proposal-card.belongs-to", "kpi", "person");

    public static readonly Word Undone = new("proposal-card.undone");

    /// <summary>Stands where the question was.</summary>
    public static readonly Word<Part.List> SettledLine = new("proposal-card.settled-line", "kpis");

    public static readonly Word<PersonId, int> TookTitle = new("proposal-card.took-title", "person", "count");

    public static readonly Word<PersonId, Part.List, PersonId> Took = new("proposal-card.took", "person", "kpis", "owner");

    public static readonly Word<int> GoneTitle = new("proposal-card.gone-title", "count");

    public static readonly Word<PersonId, Part.List, PersonId> Gone = new("proposal-card.gone", "person", "kpis", "by");

    public static readonly Word<PersonId> SaidNoTitle = new("proposal-card.said-no-title", "person");

    public static readonly Word<PersonId, Part.List, string> SaidNo = new("proposal-card.said-no", "person", "kpis", "reason");

    public static readonly Word<PersonId> NotReachedTitle = new("proposal-card.not-reached-title", "person");

    public static readonly Word<PersonId, Part.List> NotReached = new("proposal-card.not-reached", "person", "kpis");

    public static readonly Word<int> UntrackedTitle = new("proposal-card.untracked-title", "count");

    public static readonly Word<Part.List, DateOnly, PersonId> Untracked = new("proposal-card.untracked", "kpis", "until", "person");

    public static readonly Word<PersonId, string> UntrackedBecause = new("proposal-card.untracked-because", "by", "reason");

    public static readonly Word UndoneTitle = new("proposal-card.undone-title");

    public static readonly Word<Part.List, PersonId> BackTo = new("proposal-card.back-to", "kpis", "person");

    public static readonly Word<Part.List> TrackedAgain = new("proposal-card.tracked-again", "kpis");

    public static readonly Word NothingToUndo = new("proposal-card.nothing-to-undo");
}
