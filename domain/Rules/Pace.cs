using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>A value beside what is expected of it by a day.</summary>
/// <param name="Value">The value that is judged: the period's own, or the sum within the target's period.</param>
/// <param name="Expected">What is expected by the day; for a band its lower edge.</param>
/// <param name="ExpectedHigh">The band's upper edge; null unless the KPI should stay in a band.</param>
/// <param name="Scale">What fractions of tolerance refer to; 0 where there is nothing to refer to.</param>
/// <param name="Missing">How many periods of a sum have no value.</param>
public sealed record Pace(decimal Value, decimal Expected, decimal? ExpectedHigh, decimal Scale, int Missing = 0)
{
    /// <summary>How far the value is on the wrong side; 0 where it is on the right one. In the KPI's unit.</summary>
    public decimal Shortfall(Direction direction) => direction switch
    {
        Direction.HigherIsBetter => Math.Max(0, Expected - Value),
        Direction.LowerIsBetter => Math.Max(0, Value - Expected),
        _ => Math.Max(0, Math.Max(Expected - Value, Value - (ExpectedHigh ?? Expected))),
    };
}
