using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Makes a brief's row of every KPI.</summary>
internal static class BriefRows
{
    public static IReadOnlyList<BriefRow> Of(BriefInput input)
    {
        var series = Scoring.SeriesOf(input.Scorecard, input.Actuals, input.Today);
        var postponement = new Postponement(input.Scorecard);

        return [.. input.Scorecard.Kpis
            .Where(k => !k.HasEnded(input.Today))
            .Where(k => input.Told?.Contains(k.Id) != false)
            .Select(k => Row(input, k, series[k.Id]) with { Postponed = postponement.PutsOff(k) })
            .OrderBy(r => r.Perspective is null).ThenBy(r => r.Perspective)
            .ThenBy(r => r.Objective, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Kpi)];
    }

    private static BriefRow Row(BriefInput input, Kpi kpi, IReadOnlyList<SeriesPoint> series)
    {
        var fiscal = input.Scorecard.Organisation.FiscalYearStartMonth;
        var verdict = input.Verdicts.GetValueOrDefault(kpi.Id)
            ?? new() { Kpi = kpi.Id, Status = Status.NoInformation, RuleId = StatusRules.NoData.Id };
        var objective = kpi.Objective is { } id ? input.Scorecard.Find(id) : null;
        var latest = verdict.Basis is VerdictBasis.Known { Last.Actual: var known } ? known : null;
        var target = JudgedTarget.Of(
            kpi,
            latest?.Period ?? Period.LastBefore(kpi.Frequency, input.Cycle.MeetingDay, fiscal).Code,
            fiscal,
            verdict.Basis.Reported() is VerdictBasis.Judged { Covered: { } covered } ? covered.Last : null);

        return new()
        {
            Kpi = kpi.Id,
            Name = kpi.Name,
            Level = kpi.Level,
            Perspective = objective?.Perspective,
            Objective = objective?.Name,
            Owner = kpi.Owner,
            Unit = kpi.Unit,
            Direction = kpi.Direction,
            Verdict = verdict,
            Target = target?.Target,
            TargetHigh = kpi.Direction == Direction.StayInBand ? target?.BandHigh : null,
            TargetStretch = target?.Stretch,
            TargetPeriod = target?.Period,
            ChangedBy = latest?.RecordedBy,
            OnBehalfOf = latest?.OnBehalfOf,
            Cause = latest?.Cause,
            Forecast = KpiForecast.Of(kpi, series, input.Today, fiscal),
            Recalibrations = [.. kpi.Recalibrations.Select(Change)],
            Before = input.Last?.Kpis.GetValueOrDefault(kpi.Id),
            Points = [.. series.TakeLast(BriefCompiler.MaxPoints).Select(p => new BriefPoint(p.Period.Code, p.Value))],
        };
    }

    private static BriefRecalibration Change(Recalibration change) => new(
        change.EffectiveFrom,
        change.Reason,
        change.ProposedBy,
        change.ApprovedBy,
        [.. Recalibrations.Changed(change.Before, change.After).Select(p => new BriefTargetChange(p, Of(change.Before, p), Of(change.After, p)))])
    {
        Baseline = change.Before.Baseline == change.After.Baseline ? null : new(change.Before.Baseline, change.After.Baseline),
    };

    private static PeriodTarget? Of(TargetProfile line, string period) => line.Targets.FirstOrDefault(t => t.Period == period);
}
