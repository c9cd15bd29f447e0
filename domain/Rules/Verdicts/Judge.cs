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
        var raw = paces.OfType<Pace>().Select(p => Own(p, kpi, thresholds)).ToList();

        return new(kpi, Decide(kpi, series, paces, raw, thresholds), series, paces, raw);
    }

    private Verdict Decide(Kpi kpi, IReadOnlyList<SeriesPoint> series, IReadOnlyList<Pace?> paces, List<Status> raw, Thresholds thresholds)
    {
        if (series.Count == 0) return new() { Kpi = kpi.Id, Status = Status.NoInformation, RuleId = StatusRules.NoData.Id };

        var (point, overdue) = (series[^1], Missing(series[^1].Period, thresholds.FreshFor));
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

        var (shown, run) = Hysteresis.After(raw, thresholds.BadPeriods, thresholds.GoodPeriods);
        var basis = new VerdictBasis.Judged(last)
        {
            Value = pace.Value,
            Expected = pace.Expected,
            ExpectedHigh = pace.ExpectedHigh,
            OnTheWay = pace.OnTheWay,
            Shortfall = pace.Shortfall(kpi.Direction),
            Periods = pace.Periods,
            MissingPeriods = pace.Missing,
            Span = pace.Span?.Code,
            Run = run,
        };
        return (shown, RuleFor(shown, raw[^1], pace, kpi, thresholds), basis);
    }

    /// <summary>A period's status by itself. A sum with gaps is at risk at best: what is missing may be the bad part.</summary>
    private static Status Own(Pace pace, Kpi kpi, Thresholds thresholds)
    {
        var status = thresholds.Of(pace, kpi.Direction);
        return pace.Missing > 0 && status is Status.OnTrack ? Status.AtRisk : status;
    }

    private static Rule RuleFor(Status shown, Status raw, Pace pace, Kpi kpi, Thresholds thresholds) => (shown, raw) switch
    {
        (Status.OnTrack, not Status.OnTrack) => StatusRules.AlarmHeldBack,
        (not Status.OnTrack, Status.OnTrack) => StatusRules.Clearing,
        (Status.AtRisk, _) when pace.Missing > 0 && thresholds.Of(pace, kpi.Direction) is Status.OnTrack => StatusRules.Gap,
        (Status.OnTrack, _) => StatusRules.OnTrack,
        (Status.AtRisk, _) => StatusRules.AtRisk,
        _ => StatusRules.OffTrack,
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
