using System.Diagnostics;
using PerfServerless.Domain.Rules.Targets;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>What a verdict rests on.</summary>
public abstract record VerdictBasis
{
    private VerdictBasis() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Nothing, T> nothing, Func<Untargeted, T> untargeted, Func<Judged, T> judged, Func<Stale, T> stale) => this switch
    {
        Nothing its => nothing(its),
        Untargeted its => untargeted(its),
        Judged its => judged(its),
        Stale its => stale(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>What the last value alone rests on, also where staleness hides it.</summary>
    public VerdictBasis Reported() => this is Stale its ? its.Hidden : this;

    /// <summary>No value is known.</summary>
    public sealed record Nothing : VerdictBasis;

    /// <summary>A value is known; not a case itself, but what all others have in common.</summary>
    public abstract record Known : VerdictBasis
    {
        private protected Known(LastValue last) => Last = last;

        public LastValue Last { get; init; }
    }

    /// <summary>There is no target to compare the value with, or none that covers its period.</summary>
    public sealed record Untargeted(LastValue Last) : Known(Last);

    /// <summary>A value was compared with what was expected of it.</summary>
    public sealed record Judged(LastValue Last) : Known(Last)
    {
        /// <summary>The value that was judged: the last value, or for a sum all of its target's period, or of its <see cref="Span"/>, so far.</summary>
        public required decimal Value { get; init; }

        /// <summary>What was expected of the last value's period.</summary>
        public required decimal Expected { get; init; }

        /// <summary>The upper edge of what was expected; null unless the KPI should stay in a band, whose lower edge is <see cref="Expected"/>.</summary>
        public decimal? ExpectedHigh { get; init; }

        /// <summary>What is expected is not the target itself, but what the way to it asks for by now.</summary>
        public bool OnTheWay { get; init; }

        /// <summary>How far the value is on the wrong side of what was expected, in the KPI's unit; 0 where it is on the right one.</summary>
        public required decimal Shortfall { get; init; }

        /// <summary>How many periods the judged value is made of, those without a value included; 1 for a level.</summary>
        public int Periods { get; init; } = 1;

        /// <summary>How many periods of a sum have no value.</summary>
        public int MissingPeriods { get; init; }

        /// <summary>The days that a sum counts; null for a level, and in what 1.0.0 stored.</summary>
        public CoveredDays? Covered { get; init; }

        /// <summary>The code of the period over which a sum runs, where that is longer than its target's period; null otherwise.</summary>
        public string? Span { get; init; }

        /// <summary>
        /// How many bad (or, where an alarm is clearing, good) periods led here, one after another of those that could be judged; 0
        /// where that does not matter.
        /// </summary>
        public int Run { get; init; }
    }

    /// <summary>The last value is too old to say anything.</summary>
    /// <param name="Overdue">What has been missing after it for too long.</param>
    /// <param name="LastReported">The status that the last value alone would have.</param>
    /// <param name="Hidden">What that status would rest on.</param>
    public sealed record Stale(Overdue Overdue, Status LastReported, Known Hidden) : Known(Hidden.Last);
}
