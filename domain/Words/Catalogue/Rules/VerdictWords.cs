namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>Why a KPI has its status, with the numbers of the case.</summary>
internal static class VerdictWords
{
    /// <summary>The judged value of one period.</summary>
    public static readonly Word<Part.Amount, Part.Period> One = new("verdict.one", "value", "period");

    /// <summary>The judged total of several periods, up to the last one with a value.</summary>
    public static readonly Word<Part.Amount, Part.Period> Total = new("verdict.total", "value", "period");

    public static readonly Word NoData = new("verdict.no-data");

    public static readonly Word<Saying> NoTarget = new("verdict.no-target", "judged");

    public static readonly Word<Saying> NoTargetForPeriod = new("verdict.no-target-for-period", "judged");

    public static readonly Word<Part.Amount, Part.Period, Part.Period, int, int> Stale = new("verdict.stale", "value", "period", "missing", "days", "allowed");

    public static readonly Word<Saying, int> Gap = new("verdict.gap", "judged", "count");

    /// <summary>A sum with a gap whose alarm is held back.</summary>
    public static readonly Word<Saying, int> GapHeldBack = new("verdict.gap-held-back", "stand", "count");

    /// <summary>Which days a sum and what is expected of it count: one <c>day</c>, all <c>days</c> between two, or only <c>some</c> of them.</summary>
    public static readonly Word<Saying, Part.Choice, int, int, DateOnly, DateOnly> Counted = new(
        "verdict.counted",
        "said",
        "which",
        "days",
        "between",
        "first",
        "last");

    /// <summary>A value that should be high and is higher; the goal is <c>target</c>, or <c>pace</c> on the way to it.</summary>
    public static readonly Word<Saying, Part.Distance, Part.Choice, Part.Amount> Above = new("verdict.above", "judged", "distance", "goal", "expected");

    /// <summary>A value that should be high and is too low.</summary>
    public static readonly Word<Saying, Part.Distance, Part.Choice, Part.Amount> Below = new("verdict.below", "judged", "distance", "goal", "expected");

    /// <summary>A value that should be low and is lower; the goal is <c>limit</c>, or <c>pace</c> on the way to it.</summary>
    public static readonly Word<Saying, Part.Distance, Part.Choice, Part.Amount> Better = new("verdict.better", "judged", "distance", "goal", "expected");

    /// <summary>A value that should be low and is too high.</summary>
    public static readonly Word<Saying, Part.Distance, Part.Choice, Part.Amount> Over = new("verdict.over", "judged", "distance", "goal", "expected");

    /// <summary>A value that is exactly what is expected: <c>target</c>, <c>limit</c>, or <c>pace</c> on the way to one.</summary>
    public static readonly Word<Saying, Part.Choice, Part.Amount> Meets = new("verdict.meets", "judged", "goal", "expected");

    public static readonly Word<Saying, Part.Choice, Part.Amount, Part.Amount> InRange = new("verdict.in-range", "judged", "goal", "low", "high");

    public static readonly Word<Saying, Part.Distance, Part.Choice, Part.Amount, Part.Amount> BelowRange = new(
        "verdict.below-range",
        "judged",
        "distance",
        "goal",
        "low",
        "high");

    public static readonly Word<Saying, Part.Distance, Part.Choice, Part.Amount, Part.Amount> AboveRange = new(
        "verdict.above-range",
        "judged",
        "distance",
        "goal",
        "low",
        "high");

    public static readonly Word<Saying> WithinTolerance = new("verdict.within-tolerance", "stand");

    public static readonly Word<Saying, int> AlarmHeldBack = new("verdict.alarm-held-back", "stand", "run");

    public static readonly Word<Saying, int> Clearing = new("verdict.clearing", "stand", "run");
}
