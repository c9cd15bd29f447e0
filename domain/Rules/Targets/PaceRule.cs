using PerfServerless.Domain.Calendars;
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
        var spans = new Dictionary<(TargetLine Line, Frequency Targets, Period Period), SumSpan>();
        return [.. series.Select((point, i) =>
        {
            var profile = Recalibrations.InForce(kpi, point.Period.Last);
            if (!lines.TryGetValue(profile, out var line)) lines.Add(profile, line = new(profile, fiscalYearStartMonth));

            return kpi.Accumulation is Accumulation.Cumulative ? OfSum(line, point, i) : OfLevel(line, point);
        })];

        Pace? OfLevel(TargetLine line, SeriesPoint point) => line.Covering(point.Period) is { } target
            ? Level(kpi, point, line, target, target.Elapsed(point.Period.Last < asOf ? point.Period.Last : asOf))
            : null;

        Pace? OfSum(TargetLine line, SeriesPoint point, int index)
        {
            var day = Coverage.LastDay(point, asOf);
            if (line.Covering(point.Period, day) is not { } target) return null;

            // Many values lie in one span, and its days need to be found only once.
            var key = (line, target.Period.Frequency, SumSpan.PeriodOf(kpi, target.Period, day, fiscalYearStartMonth));
            if (!spans.TryGetValue(key, out var span)) spans.Add(key, span = SumSpan.Of(kpi, line, target, day, fiscalYearStartMonth));
            return Sum(kpi, span, series, index, asOf, fiscalYearStartMonth);
        }
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
            return new(point.Value, goal, high, Math.Abs(high - goal), parts: 1);
        }

        var start = line.IsFirst(target) ? line.Baseline
            : target.Period.Days > point.Period.Days ? line.Before(target)?.Target.Target
            : null;
        var (expected, parts) = start is { } from ? ((from * (elapsed.All - elapsed.Of)) + (goal * elapsed.Of), elapsed.All) : (goal, 1);

        // An expected 0 (no accidents) has no fractions; the way from the baseline has, where there is one.
        return new(point.Value * parts, expected, null, Math.Abs((line.Baseline ?? goal) - goal) * parts, parts)
        {
            OnTheWay = expected != goal * parts,
        };
    }

    /// <summary>
    /// A sum is expected to grow evenly over each target's period. Expected is what the targets of the span say for the days that have
    /// passed and are covered by values; values of days that no target covers count on neither side.
    /// </summary>
    private static Pace Sum(Kpi kpi, SumSpan span, IReadOnlyList<SeriesPoint> series, int index, DateOnly asOf, int fiscalYearStartMonth)
    {
        var sum = SumSoFar.UpTo(span, series, index, asOf, fiscalYearStartMonth);
        var parts = sum.Parts;

        var low = sum.ExpectedIn(parts, t => t.Target.Target);
        decimal? high = kpi.Direction is Direction.StayInBand ? sum.ExpectedIn(parts, t => t.Target.BandHigh ?? t.Target.Target) : null;

        return new(sum.ValueIn(parts), low, high, high is { } edge ? Math.Abs(edge - low) : 0, parts)
        {
            OnTheWay = sum.Covered is not { } covered || covered.Count < span.Days,
            Periods = sum.Periods,
            Missing = sum.Missing,
            Covered = sum.Covered,
            Span = span.IsProfile ? span.Period : null,
        };
    }
}
