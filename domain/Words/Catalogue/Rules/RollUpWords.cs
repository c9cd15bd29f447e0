namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>What a roll-up rests on: how its parts stand, what they score, and what is not known of them.</summary>
internal static class RollUpWords
{
    public static readonly Word NoKpi = new("rollup.no-kpi");

    public static readonly Word AllPostponed = new("rollup.all-postponed");

    public static readonly Word<Saying> MostlyUnknown = new("rollup.mostly-unknown", "known");

    public static readonly Word<int, Part.Choice, Saying> Worst = new("rollup.worst", "count", "status", "known");

    /// <summary>How the parts stand is one saying, or a list of them.</summary>
    public static readonly Word<Part, Part.Number, Part.Number, Part.Number, Saying> Weighted =
        new("rollup.weighted", "standing", "points", "onTrackFrom", "atRiskFrom", "known");

    /// <summary>All parts have the same status.</summary>
    public static readonly Word<int, Part.Choice> Same = new("rollup.same", "count", "status");

    /// <summary>The first of the statuses that the parts have, with how many there are.</summary>
    public static readonly Word<int, int, Part.Choice> SomeOf = new("rollup.some-of", "count", "all", "status");

    /// <summary>Another of the statuses that the parts have.</summary>
    public static readonly Word<int, Part.Choice> Some = new("rollup.some", "count", "status");

    public static readonly Word AllKnown = new("rollup.all-known");

    public static readonly Word<Part.Share> Stale = new("rollup.stale", "stale");

    public static readonly Word<Part.Share> Missing = new("rollup.missing", "missing");

    public static readonly Word<Part.Share, Part.Share> StaleAndMissing = new("rollup.stale-and-missing", "stale", "missing");
}
