using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Finds what is expected of a KPI's values by a day, along its target profile.</summary>
internal static class PaceRule
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
            ? Sum(kpi, series, index, SumSpan.Of(kpi, line, target, fiscalYearStartMonth), day, fiscalYearStartMonth)
            : Level(kpi, point, line, target, target.Elapsed(day));
    }

    /// <summary>
    /// A level is expected on the line from where it started to the target; without a start, at the target.
    /// It started at the target before, where the target's period is longer than the value's (a month within a year),
    /// or at the baseline, where there is no target before.
    /// </summary>
    private static Pace Level(Kpi kpi, SeriesPoint point, TargetLine line, DatedTarget target, Share elapsed)
    {
        var goal = target.Target.Target;
        if (kpi.Direction is Direction.StayInBand)
        {
            var high = target.Target.BandHigh ?? goal;
            return new(point.Value, goal, high, Math.Max(Math.Abs(goal), Math.Abs(high)), parts: 1);
        }

        var start = line.IsFirst(target) ? line.Baseline
            : target.Period.Days > point.Period.Days ? line.Before(target)?.Target.Target
            : null;
        var (expected, parts) = start is { } from ? ((from * (elapsed.All - elapsed.Of)) + (goal * elapsed.Of), elapsed.All) : (goal, 1);

        // An expected 0 (no accidents) has no fractions; the way from the baseline has, where there is one.
        return new(point.Value, expected, null, expected != 0 ? Math.Abs(expected) : Math.Abs((line.Baseline ?? goal) - goal) * parts, parts)
        {
            OnTheWay = expected != goal * parts,
        };
    }

    /// <summary>
    /// A sum is expected to grow evenly over each target's period: of a target whose period has passed all is expected, of the running
    /// one the share that has passed. Of periods without a value nothing is expected, and they are counted; values that no
    /// target covers count on neither side.
    /// </summary>
    private static Pace Sum(Kpi kpi, IReadOnlyList<SeriesPoint> series, int index, SumSpan span, DateOnly day, int fiscalYearStartMonth)
    {
        var sum = SumPart.UpTo(span, series, index, fiscalYearStartMonth);
        var shares = sum.Select(p => (p.Target.Target, Share: p.ExpectedBy(day))).ToList();
        var parts = Share.PartsFor(shares.Select(s => s.Share));

        var low = shares.Sum(s => s.Share.Times(s.Target.Target, parts));
        decimal? high = kpi.Direction is Direction.StayInBand ? shares.Sum(s => s.Share.Times(s.Target.BandHigh ?? s.Target.Target, parts)) : null;

        return new(sum.Sum(p => p.Value), low, high, Math.Max(Math.Abs(low), Math.Abs(high ?? low)), parts)
        {
            OnTheWay = sum.Count < span.Targets.Count || shares.Exists(s => s.Share.Of < s.Share.All),
            Periods = sum.Sum(p => p.Due),
            Missing = sum.Sum(p => p.Missing),
            Span = span.IsProfile ? span.Period : null,
        };
    }
}
