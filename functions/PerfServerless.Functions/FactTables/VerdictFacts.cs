using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>The columns of <c>verdicts</c>: a row for each KPI of each brief, as it stood when the brief was compiled.</summary>
internal static class VerdictFacts
{
    private const int ChanceDigits = 4;

    public static readonly FactTable<VerdictFact> Table = new(
        new("cycle", f => FactCell.Code(f.Brief.Cycle.ToString())),
        new("cadence", f => FactCell.Code(f.Brief.Cycle.Cadence.Value)),
        new("meeting_day", f => FactCell.Day(f.Brief.MeetingDay)),
        new("compiled_at", f => FactCell.Moment(f.Brief.CompiledAt)),
        new("kpi", f => FactCell.Code(f.Row.Kpi.Value)),
        new("kpi_name", f => FactCell.Words(f.Row.Name)),
        new("level", f => FactCell.Code(f.Row.Level.ToString())),
        new("perspective", f => FactCell.Code(f.Row.Perspective)),
        new("objective", f => FactCell.Words(f.Row.Objective)),
        new("postponed", f => FactCell.Flag(f.Row.Postponed)),
        new("owner", f => FactCell.Code(f.Row.Owner?.Value)),
        new("unit", f => FactCell.Code(f.Row.Unit.Kind.ToString())),
        new("unit_symbol", f => FactCell.Words(f.Row.Unit.Symbol)),
        new("direction", f => FactCell.Code(f.Row.Direction.ToString())),
        new("status", f => FactCell.Code(f.Row.Verdict.Status.ToString())),
        new("rule", f => FactCell.Code(f.Row.Verdict.RuleId)),
        new("status_before_stale", f => FactCell.Code(f.Stale?.LastReported)),
        new("period", f => FactCell.Code(f.Known?.Last.Actual.Period)),
        new("value", f => FactCell.Number(f.Judged?.Value ?? f.Known?.Last.Actual.Value)),
        new("expected", f => FactCell.Number(f.Judged?.Expected)),
        new("expected_high", f => FactCell.Number(f.Judged?.ExpectedHigh)),
        new("shortfall", f => FactCell.Number(f.Judged?.Shortfall)),
        new("target", f => FactCell.Number(f.Row.Target)),
        new("target_high", f => FactCell.Number(f.Row.TargetHigh)),
        new("target_stretch", f => FactCell.Number(f.Row.TargetStretch)),
        new("target_period", f => FactCell.Code(f.Row.TargetPeriod)),
        new("age_days", f => FactCell.Number(f.Known?.Last.AgeDays)),
        new("marks", f => FactCell.Code(string.Join(' ', f.Row.Verdict.Marks))),
        new("stated_status", f => FactCell.Code(f.Row.Verdict.Stated?.Status)),
        new("stated_by", f => FactCell.Code(f.Row.Verdict.Stated?.By.Value)),
        new("forecast_period", f => FactCell.Code(f.Row.Forecast?.Period)),
        new("forecast_expected", f => FactCell.Number(f.Row.Forecast?.Expected)),
        new("forecast_low", f => FactCell.Number(f.Row.Forecast?.Low)),
        new("forecast_high", f => FactCell.Number(f.Row.Forecast?.High)),
        new("forecast_chance", f => FactCell.Number(Chance(f.Row.Forecast?.ChanceToMeet))),
        new("stated_reason", f => FactCell.Words(f.Row.Verdict.Stated?.Reason)) { IsPersonal = true });

    private static decimal? Chance(double? chance) => chance is { } known ? Math.Round((decimal)known, ChanceDigits) : null;
}
