using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>
/// The span over which a sum runs before it starts again, with the targets that have days in it: one of the KPI's own, or the period
/// at whose end it resets with all of its target profile.
/// </summary>
/// <param name="Targets">In time order, of one frequency, and never none.</param>
internal sealed record SumSpan(Period Period, IReadOnlyList<DatedTarget> Targets)
{
    /// <summary>The span that holds a target's last day.</summary>
    public static SumSpan Of(Kpi kpi, TargetLine line, DatedTarget target, int fiscalYearStartMonth) =>
        Of(kpi, line, target, target.Period.Last, fiscalYearStartMonth);

    /// <summary>The span that holds a day of a target.</summary>
    public static SumSpan Of(Kpi kpi, TargetLine line, DatedTarget target, DateOnly day, int fiscalYearStartMonth)
    {
        var period = PeriodOf(kpi, target.Period, day, fiscalYearStartMonth);
        return period == target.Period ? new(period, [target]) : new(period, line.Within(period, target.Period.Frequency));
    }

    /// <summary>The period over which the sum runs that holds another one's end: where the KPI does not reset later, that one itself.</summary>
    public static Period PeriodOf(Kpi kpi, Period part, int fiscalYearStartMonth) => PeriodOf(kpi, part, part.Last, fiscalYearStartMonth);

    /// <summary>The period over which the sum runs that holds a day of this one.</summary>
    public static Period PeriodOf(Kpi kpi, Period part, DateOnly day, int fiscalYearStartMonth) =>
        kpi.Accumulation is Accumulation.Cumulative && kpi.Resets > part.Frequency
            ? Period.Containing(kpi.Resets.Value, day, fiscalYearStartMonth)
            : part;

    /// <summary>The sum is that of several targets, or may be.</summary>
    public bool IsProfile => Targets[0].Period.Frequency < Period.Frequency;

    /// <summary>One of the targets counts the end of this period.</summary>
    public bool Covers(Period value) => Targets.Any(t => t.Period.Contains(value.Last));

    /// <summary>Of each target its first and last day in the span.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last)> Parts { get; } =
        [.. Targets.Select(t => (Later(t.Period.First, Period.First), Earlier(t.Period.Last, Period.Last)))];

    /// <summary>How many days of the span have a target.</summary>
    public int Days => DaysUpTo(Period.Last);

    /// <summary>How many days of the span up to this one have a target.</summary>
    public int DaysUpTo(DateOnly day) => DaysBetween(Period.First, day);

    /// <summary>The share of a period's days that lie in the span and have a target.</summary>
    public Share ShareOf(Period value) => new(DaysBetween(value.First, value.Last), value.Days);

    /// <summary>Every day of the span has a target.</summary>
    public bool IsCovered => Days == Period.Days;

    /// <summary>
    /// All targets together, under the span's code, each with its share of days in the span; edges and stretches only where every target
    /// has one.
    /// </summary>
    public PeriodTarget Total => new(
        Period.Code,
        SumOf(t => t.Target)!.Value,
        SumOf(t => t.BandHigh),
        SumOf(t => t.Stretch));

    private int DaysBetween(DateOnly first, DateOnly last)
    {
        var days = 0;
        foreach (var part in Parts) days += Math.Max(0, Earlier(part.Last, last).DayNumber - Later(part.First, first).DayNumber + 1);
        return days;
    }

    private decimal? SumOf(Func<PeriodTarget, decimal?> edge)
    {
        var shares = Targets.Zip(Parts, (t, part) => (Amount: edge(t.Target), Share: new Share(part.Last.DayNumber - part.First.DayNumber + 1, t.Period.Days)))
            .ToList();
        var parts = Share.PartsFor(shares.Select(s => s.Share));
        return shares.Exists(s => s.Amount is null) ? null : shares.Sum(s => s.Share.Times(s.Amount!.Value, parts)) / parts;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
