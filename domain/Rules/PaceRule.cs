using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Finds what is expected of a KPI's value by a day, along its target profile.</summary>
public static class PaceRule
{
    /// <returns>The value beside what is expected; null where no target covers the value's period.</returns>
    public static Pace? At(Kpi kpi, IReadOnlyList<SeriesPoint> series, int index, DateOnly asOf, int fiscalYearStartMonth)
    {
        var point = series[index];
        var profile = kpi.Targets.Targets
            .Select(t => (Target: t, Period: Period.TryParse(t.Period, fiscalYearStartMonth)!))
            .Where(t => t.Period is not null)
            .OrderBy(t => t.Period.First).ThenBy(t => t.Period.Days)
            .ToList();
        var day = Earlier(point.Period.Last, asOf);

        var covering = profile.Where(t => t.Period.Days >= point.Period.Days && t.Period.Contains(point.Period.Last)).ToList();
        if (covering.Count == 0) return Within(kpi, point, profile, day);

        var own = covering.MinBy(t => t.Period.Days);
        return kpi.Accumulation is Accumulation.Cumulative
            ? Sum(kpi, series, index, own.Target, own.Period, day, fiscalYearStartMonth)
            : Level(kpi, point, profile, own.Target, own.Period, day);
    }

    /// <summary>A level is expected on the line from where it started to the target; without a start, at the target.</summary>
    private static Pace Level(Kpi kpi, SeriesPoint point, List<(PeriodTarget Target, Period Period)> profile, PeriodTarget target, Period period, DateOnly day)
    {
        if (kpi.Direction is Direction.StayInBand) return Band(point.Value, target, 1, 0);

        var before = profile.LastOrDefault(t => t.Period.Last == period.First.AddDays(-1));
        var start = before.Target is { } previous
            ? period.Days > point.Period.Days ? previous.Target : null
            : kpi.Targets.Baseline;

        var expected = start is { } from ? from + ((target.Target - from) * Elapsed(period, day)) : target.Target;
        return new(point.Value, expected, null, ScaleOf(expected, target.Target, kpi.Targets.Baseline));
    }

    /// <summary>A sum is expected to grow evenly over the target's period. Missing periods are expected to bring nothing, and are counted.</summary>
    private static Pace Sum(Kpi kpi, IReadOnlyList<SeriesPoint> series, int index, PeriodTarget target, Period period, DateOnly day, int fiscalYearStartMonth)
    {
        var parts = series.Take(index + 1).Where(p => period.Contains(p.Period.Last)).ToList();
        var value = parts.Sum(p => p.Value);
        var due = 0;
        var missing = 0;
        for (var p = series[index].Period; p.Last >= period.First; p = p.Previous(fiscalYearStartMonth))
        {
            due++;
            if (!parts.Exists(known => known.Period == p)) missing++;
        }

        var share = Elapsed(period, day) * (due - missing) / due;
        if (kpi.Direction is Direction.StayInBand) return Band(value, target, share, missing);

        var expected = target.Target * share;
        return new(value, expected, null, ScaleOf(expected, target.Target, null), missing);
    }

    /// <summary>Targets shorter than the value's period: a sum is held against their sum, a level against the last one due.</summary>
    private static Pace? Within(Kpi kpi, SeriesPoint point, List<(PeriodTarget Target, Period Period)> profile, DateOnly day)
    {
        var inside = profile.Where(t => point.Period.Contains(t.Period.First) && point.Period.Contains(t.Period.Last)).ToList();
        if (inside.Count == 0) return null;

        if (kpi.Accumulation is Accumulation.Level)
        {
            var due = inside.LastOrDefault(t => t.Period.Last <= day);
            var target = due.Target ?? inside[0].Target;
            return kpi.Direction is Direction.StayInBand
                ? Band(point.Value, target, 1, 0)
                : new(point.Value, target.Target, null, ScaleOf(target.Target, target.Target, kpi.Targets.Baseline));
        }

        if (inside.Sum(t => t.Period.Days) != point.Period.Days) return null; // a sum that part of its targets is missing for has no target

        var low = inside.Sum(t => t.Target.Target * Elapsed(t.Period, day));
        decimal? high = kpi.Direction is Direction.StayInBand ? inside.Sum(t => (t.Target.BandHigh ?? t.Target.Target) * Elapsed(t.Period, day)) : null;
        return new(point.Value, low, high, Math.Max(Math.Abs(low), Math.Abs(high ?? 0)));
    }

    private static Pace Band(decimal value, PeriodTarget target, decimal share, int missing)
    {
        var (low, high) = (target.Target * share, (target.BandHigh ?? target.Target) * share);
        return new(value, low, high, Math.Max(Math.Abs(low), Math.Abs(high)), missing);
    }

    // An expected 0 (no accidents) has no fractions; the way from the baseline has, where there is one.
    private static decimal ScaleOf(decimal expected, decimal target, decimal? baseline) =>
        expected != 0 ? Math.Abs(expected) : Math.Abs((baseline ?? target) - target);

    private static decimal Elapsed(Period period, DateOnly day) =>
        Math.Clamp(day.DayNumber - period.First.DayNumber + 1, 0, period.Days) / (decimal)period.Days;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
