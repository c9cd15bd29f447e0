using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Computes one KPI's verdict on a day.</summary>
internal sealed class Judge(Scorecard scorecard, DateOnly asOf)
{
    private readonly int fiscal = scorecard.Organisation.FiscalYearStartMonth;
    private readonly WorkingDays days = new(scorecard.Organisation.Holidays);

    /// <param name="series">The KPI's values in time order.</param>
    public Assessment Of(Kpi kpi, IReadOnlyList<SeriesPoint> series)
    {
        var thresholds = Thresholds.Of(kpi, scorecard.Rules);
        var paces = PaceRule.All(kpi, series, asOf, fiscal);
        var raw = paces.OfType<Pace>()
            .Select(p => (p.Missing, Status: thresholds.Of(p, kpi.Direction)))
            .Where(p => p.Missing == 0 || p.Status is not Status.OnTrack) // what is missing may be the bad part: neither good nor bad
            .Select(p => p.Status)
            .ToList();

        return new(kpi, Decide(kpi, series, paces, raw, thresholds), series, paces, raw);
    }

    private Verdict Decide(Kpi kpi, IReadOnlyList<SeriesPoint> series, IReadOnlyList<Pace?> paces, List<Status> raw, Thresholds thresholds)
    {
        if (series.Count == 0) return new() { Kpi = kpi.Id, Status = Status.NoInformation, RuleId = StatusRules.NoData.Id };

        var (point, overdue) = (series[^1], kpi.HasEnded(asOf) ? null : Missing(series[^1].Period, thresholds.FreshFor));
        var last = new LastValue(point.Actual, Math.Max(0, asOf.DayNumber - point.Period.Last.DayNumber), overdue);
        var known = new Verdict
        {
            Kpi = kpi.Id,
            Status = Status.NoInformation,
            RuleId = StatusRules.NoTarget.Id,
            Basis = new VerdictBasis.Untargeted(last),
            Marks = Marks(point, thresholds.FreshFor),
        };
        if (kpi.Targets.Targets.Count == 0) return known;

        var (status, rule, basis) = Reported(kpi, paces[^1], raw, thresholds, last);
        return overdue is { Stale: true }
            ? known with { Status = Status.Stale, RuleId = StatusRules.Stale.Id, Basis = new VerdictBasis.Stale(overdue, status, basis) }
            : known with { Status = status, RuleId = rule.Id, Basis = basis };
    }

    private static (Status Status, Rule Rule, VerdictBasis.Known Basis) Reported(
        Kpi kpi, Pace? pace, List<Status> raw, Thresholds thresholds, LastValue last)
    {
        if (pace is null) return (Status.NoInformation, StatusRules.NoTargetForPeriod, new VerdictBasis.Untargeted(last));

        var own = thresholds.Of(pace, kpi.Direction);
        var (shown, run) = Hysteresis.After(raw, thresholds.BadPeriods, thresholds.GoodPeriods);
        var (status, rule) = Decided(own, shown, gap: pace.Missing > 0);
        var basis = new VerdictBasis.Judged(last)
        {
            Value = pace.Value,
            Expected = pace.Expected,
            ExpectedHigh = pace.ExpectedHigh,
            OnTheWay = pace.OnTheWay,
            Shortfall = pace.Shortfall(kpi.Direction),
            Periods = pace.Periods,
            MissingPeriods = pace.Missing,
            Covered = pace.Covered,
            Span = pace.Span?.Code,
            Run = rule == StatusRules.Gap && own is Status.OnTrack ? 0 : run,
        };
        return (status, rule, basis);
    }

    /// <summary>A sum with a gap is at risk at best, whether its values are good or their alarm is held back: what is missing may be the bad part.</summary>
    /// <param name="own">The last value's status by itself.</param>
    /// <param name="shown">What is shown after the periods that were good or bad.</param>
    private static (Status Status, Rule Rule) Decided(Status own, Status shown, bool gap) => (own, shown) switch
    {
        (Status.OnTrack, _) or (_, Status.OnTrack) when gap => (Status.AtRisk, StatusRules.Gap),
        (not Status.OnTrack, Status.OnTrack) => (shown, StatusRules.AlarmHeldBack),
        (Status.OnTrack, not Status.OnTrack) => (shown, StatusRules.Clearing),
        (_, Status.OnTrack) => (shown, StatusRules.OnTrack),
        (_, Status.AtRisk) => (shown, StatusRules.AtRisk),
        _ => (shown, StatusRules.OffTrack),
    };

    /// <summary>The first period after the last value's that has ended without one.</summary>
    private Overdue? Missing(Period last, int freshFor)
    {
        var next = last.Next(fiscal);
        return next.Last < asOf ? new Overdue(next.Code, days.Between(next.Last, asOf), freshFor) : null;
    }

    /// <summary>An import brings history: when it was read says nothing of when the number was known, so only answers and feeds can be late.</summary>
    private List<Mark> Marks(SeriesPoint point, int freshFor)
    {
        var marks = new List<Mark>();
        if (asOf < point.Period.Last) marks.Add(Mark.Provisional);
        if (point.Actual.Source is ActualSource.CheckIn or ActualSource.Api
            && days.Between(point.Period.Last, DateOnly.FromDateTime(point.Actual.RecordedAt.UtcDateTime)) > freshFor) marks.Add(Mark.Late);
        if (point.Corrected) marks.Add(Mark.Corrected);
        return marks;
    }
}
