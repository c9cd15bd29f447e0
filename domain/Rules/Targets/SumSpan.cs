using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>
/// The span over which a sum runs before it starts again, with the targets that end in it: one of the KPI's own, or the period
/// at whose end it resets with all of its target profile.
/// </summary>
/// <param name="Targets">In time order, of one frequency, and never none.</param>
internal sealed record SumSpan(Period Period, IReadOnlyList<DatedTarget> Targets)
{
    /// <summary>The span in which a target counts. A week belongs to the month and the year in which it ends.</summary>
    public static SumSpan Of(Kpi kpi, TargetLine line, DatedTarget target, int fiscalYearStartMonth)
    {
        var period = PeriodOf(kpi, target.Period, fiscalYearStartMonth);
        return period == target.Period ? new(period, [target]) : new(period, line.EndingIn(period, target.Period.Frequency));
    }

    /// <summary>The period over which the sum runs that holds another one's end: where the KPI does not reset later, that one itself.</summary>
    public static Period PeriodOf(Kpi kpi, Period part, int fiscalYearStartMonth) =>
        kpi.Accumulation is Accumulation.Cumulative && kpi.Resets > part.Frequency
            ? Period.Containing(kpi.Resets.Value, part.Last, fiscalYearStartMonth)
            : part;

    /// <summary>The sum is that of several targets, or may be.</summary>
    public bool IsProfile => Targets[0].Period.Frequency < Period.Frequency;

    /// <summary>One of the targets counts a value of this period.</summary>
    public bool Covers(Period value) => Targets.Any(t => t.Period.Contains(value.Last));

    /// <summary>The whole span has targets.</summary>
    public bool IsCovered(int fiscalYearStartMonth)
    {
        var missing = Period.Containing(Targets[0].Period.Frequency, Period.First, fiscalYearStartMonth);
        foreach (var target in Targets.TakeWhile(t => t.Period == missing)) missing = target.Period.Next(fiscalYearStartMonth);
        return missing.Last > Period.Last;
    }

    /// <summary>All targets together, under the span's code; edges and stretches only where every target has one.</summary>
    public PeriodTarget Total => new(
        Period.Code,
        Targets.Sum(t => t.Target.Target),
        SumOf(t => t.BandHigh),
        SumOf(t => t.Stretch));

    private decimal? SumOf(Func<PeriodTarget, decimal?> part) => Targets.Aggregate((decimal?)0, (sum, t) => sum + part(t.Target));
}
