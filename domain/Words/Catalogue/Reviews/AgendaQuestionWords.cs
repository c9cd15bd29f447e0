using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>The four questions that each item of a brief's agenda answers, and what answers them beside what the rules found.</summary>
public static class AgendaQuestionWords
{
    public static readonly Word OnTrack = new("agenda.question-on-track");
    public static readonly Word Changing = new("agenda.question-changing");
    public static readonly Word Risk = new("agenda.question-risk");
    public static readonly Word Action = new("agenda.question-action");

    /// <summary>How it stands, and why.</summary>
    internal static readonly Word<Part.Choice, Saying> Stands = new("agenda.stands", "status", "why");

    /// <summary>How it stood at the last review, with the value of then.</summary>
    internal static readonly Word<DateOnly, Saying, Part.Amount> Then = new("agenda.then", "day", "status", "value");

    /// <inheritdoc cref="Then"/>
    internal static readonly Word<DateOnly, Saying> ThenWithoutValue = new("agenda.then-without-value", "day", "status");

    internal static readonly Word<DateOnly> NothingNew = new("agenda.nothing-new", "day");
    internal static readonly Word NothingToCompare = new("agenda.nothing-to-compare");
    internal static readonly Word NoOtherRisk = new("agenda.no-other-risk");

    internal static readonly Word<PersonId, Part.Period> GivesNumberFor = new("agenda.gives-number-for", "person", "period");
    internal static readonly Word<PersonId> GivesNumber = new("agenda.gives-number", "person");
    internal static readonly Word<PersonId> Unblocks = new("agenda.unblocks", "person");
    internal static readonly Word<PersonId> SetsTarget = new("agenda.sets-target", "person");
    internal static readonly Word<PersonId> NamesOwner = new("agenda.names-owner", "person");
    internal static readonly Word<Part.Distance, PersonId> ClosesGap = new("agenda.closes-gap", "gap", "person");
    internal static readonly Word<PersonId> Recovers = new("agenda.recovers", "person");
    internal static readonly Word<PersonId> Turns = new("agenda.turns", "person");
    internal static readonly Word<PersonId> ClearsUp = new("agenda.clears-up", "person");
    internal static readonly Word<PersonId> RaisesChance = new("agenda.raises-chance", "person");
    internal static readonly Word<PersonId> HelpsDriver = new("agenda.helps-driver", "person");

    /// <summary>Nobody is there whom it could be asked of.</summary>
    internal static readonly Word<PersonId> RevisitsPlan = new("agenda.revisits-plan", "person");

    internal static readonly Word<PersonId> Allocates = new("agenda.allocates", "person");

    internal static readonly Word<PersonId> Recalibrates = new("agenda.recalibrates", "person");

    internal static readonly Word<PersonId> RepairsNumber = new("agenda.repairs-number", "person");

    internal static readonly Word<PersonId> Finishes = new("agenda.finishes", "person");

    internal static readonly Word NobodyThere = new("agenda.nobody-there");
}
