using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Finds what is expected of a KPI's values by a day, along its target profile.</summary>
public static class PaceRule
{
    /// <returns>Each value beside what is expected of it; null where no target covers its period.</returns>
    public static IReadOnlyList<Pace?> All(Kpi kpi, IReadOnlyList<SeriesPoint> series, DateOnly asOf, int fiscalYearStartMonth)
    {
        var lines = new Dictionary<TargetProfile, TargetLine>(ReferenceEqualityComparer.Instance);
        return [.. series.Select((point, i) =>
        {
            var profile = Recalibrations.InForce(kpi, point.Period.Last);
            if (!lines.TryGetValue(profile, out var line)) lines.Add(profile, line = new(profile, fiscalYearStartMonth));

            return At(kpi, line, series, i, asOf, fiscalYearStartMonth);
        })];
    }

    private static Pace? At(Kpi kpi, TargetLine line, IReadOnlyList<SeriesPoint> series, int index, DateOnly asOf, int fiscalYearStartMonth)
    {
        var point = series[index];
        if (line.Covering(point.Period) is not { } target) return null;

        var day = point.Period.Last < asOf ? point.Period.Last : asOf;
        return kpi.Accumulation is Accumulation.Cumulative
            ? Sum(kpi, series, index, target, target.Elapsed(day), fiscalYearStartMonth)
            : Level(kpi, point, line, target, target.Elapsed(day));
    }

    /// <summary>
    /// A level is expected on the line from where it started to the target; without a start, at the target.
    /// It started at the target before, where the target's period is longer than the value's (a month within a year),
    /// or at the baseline, where there is no target before.
    /// </summary>
    private static Pace Level(Kpi kpi, SeriesPoint point, TargetLine line, DatedTarget target, Share elapsed)
    {
        if (kpi.Direction is Direction.StayInBand) return Band(point.Value, target.Target, Share.Whole, 0);

        var start = line.IsFirst(target) ? line.Baseline
            : target.Period.Days > point.Period.Days ? line.Before(target)?.Target.Target
            : null;
        var goal = target.Target.Target;
        var expected = start is { } from ? from + elapsed.Times(goal - from) : goal;

        // An expected 0 (no accidents) has no fractions; the way from the baseline has, where there is one.
        return new(point.Value, expected, null, expected != 0 ? Math.Abs(expected) : Math.Abs((line.Baseline ?? goal) - goal));
    }

    /// <summary>A sum is expected to grow evenly over the target's period. Of periods without a value nothing is expected, and they are counted.</summary>
    private static Pace Sum(Kpi kpi, IReadOnlyList<SeriesPoint> series, int index, DatedTarget target, Share elapsed, int fiscalYearStartMonth)
    {
        var parts = series.Take(index + 1).Where(p => target.Period.Contains(p.Period.Last)).ToList();
        var value = parts.Sum(p => p.Value);
        var due = 0;
        for (var p = series[index].Period; p.Last >= target.Period.First; p = p.Previous(fiscalYearStartMonth)) due++;

        var missing = Math.Max(0, due - parts.Count);
        var share = elapsed * new Share(due - missing, due);
        if (kpi.Direction is Direction.StayInBand) return Band(value, target.Target, share, missing);

        var expected = share.Times(target.Target.Target);
        return new(value, expected, null, Math.Abs(expected), missing);
    }

    private static Pace Band(decimal value, PeriodTarget target, Share share, int missing)
    {
        var (low, high) = (share.Times(target.Target), share.Times(target.BandHigh ?? target.Target));
        return new(value, low, high, Math.Max(Math.Abs(low), Math.Abs(high)), missing);
    }
}
