using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>
/// A value beside what is expected of it by a day. What is expected is kept in parts and divided only where it is shown, so that a
/// value which lies exactly on a limit is seen there, also where the share of the year that has passed has no end of decimals.
/// </summary>
internal sealed record Pace
{
    private readonly decimal value;
    private readonly decimal low;
    private readonly decimal? high;
    private readonly decimal aroundZero;
    private readonly long parts;

    /// <param name="value">What is judged, times <paramref name="parts"/>; so are the three after it.</param>
    /// <param name="low">What is expected; for a band its lower edge.</param>
    /// <param name="high">The band's upper edge.</param>
    /// <param name="aroundZero">By what a miss is measured where what is missed is 0.</param>
    /// <param name="parts">Above 0.</param>
    internal Pace(decimal value, decimal low, decimal? high, decimal aroundZero, long parts) =>
        (this.value, this.low, this.high, this.aroundZero, this.parts) = (value, low, high, aroundZero, parts);

    /// <summary>The value that is judged: the period's own, or the sum so far.</summary>
    public decimal Value => value / parts;

    /// <summary>What is expected by the day; for a band its lower edge.</summary>
    public decimal Expected => low / parts;

    /// <summary>The band's upper edge; null unless the KPI should stay in a band.</summary>
    public decimal? ExpectedHigh => high / parts;

    /// <summary>What is expected is not the target itself, but what the way to it asks for by then.</summary>
    public bool OnTheWay { get; init; }

    /// <summary>How many periods the judged value is made of, those without a value included; 1 for a level.</summary>
    public int Periods { get; init; } = 1;

    /// <summary>How many periods of a sum have no value.</summary>
    public int Missing { get; init; }

    /// <summary>The days that a sum counts; null for a level.</summary>
    public CoveredDays? Covered { get; init; }

    /// <summary>The period over which a sum runs, where that is longer than its target's; null otherwise.</summary>
    public Period? Span { get; init; }

    /// <summary>How far the value is on the wrong side; 0 where it is on the right one. In the KPI's unit.</summary>
    public decimal Shortfall(Direction direction) => Missed(direction).By / parts;

    /// <summary>The value is on the right side, or on the wrong one by at most this fraction of what it misses: of a band the nearer edge.</summary>
    public bool IsWithin(decimal fraction, Direction direction)
    {
        var (by, edge) = Missed(direction);
        return by <= fraction * (edge == 0 ? aroundZero : Math.Abs(edge));
    }

    private (decimal By, decimal Edge) Missed(Direction direction)
    {
        var (by, edge) = direction switch
        {
            Direction.HigherIsBetter => (low - value, low),
            Direction.LowerIsBetter => (value - low, low),
            Direction.StayInBand when value < low => (low - value, low),
            Direction.StayInBand => (value - (high ?? low), high ?? low),
        };
        return (Math.Max(0, by), edge);
    }
}
