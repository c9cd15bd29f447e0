using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.Domain.Export.Cells;

namespace PerfServerless.Domain.Export;

/// <summary>The files of objectives and KPIs.</summary>
internal static class KpiCells
{
    public static FileCells<Objective> Objectives { get; } = new(ImportFormat.Objectives, new()
    {
        ["id"] = o => Text(o.Id.Value),
        ["name"] = o => Text(o.Name),
        ["perspective"] = o => Word<Perspective>(o.Perspective),
        ["parent"] = o => Text(o.Parent?.Value),
        ["owner"] = o => Text(o.Owner?.Value),
        ["weight"] = o => Number(o.Weight),
        ["rollUp"] = o => Word<RollUp>(o.RollUp),
        ["postponed"] = o => Flag(o.Postponed),
    });

    public static FileCells<Kpi> Kpis { get; } = new(ImportFormat.Kpis, new()
    {
        ["id"] = k => Text(k.Id.Value),
        ["name"] = k => Text(k.Name),
        ["objective"] = k => Text(k.Objective?.Value),
        ["owner"] = k => Text(k.Owner?.Value),
        ["indicator"] = k => Word<Indicator>(k.Indicator),
        ["level"] = k => Word<KpiLevel>(k.Level),
        ["unitKind"] = k => Word<UnitKind>(k.Unit.Kind),
        ["unit"] = k => Text(k.Unit.Symbol),
        ["decimals"] = k => Number(k.Unit.Decimals),
        ["direction"] = k => Word<Direction>(k.Direction),
        ["accumulation"] = k => Word<Accumulation>(k.Accumulation),
        ["resets"] = k => Word(k.Resets),
        ["frequency"] = k => Word<Frequency>(k.Frequency),
        ["freshFor"] = k => Number(k.FreshFor),
        ["weight"] = k => Number(k.Weight),
        ["minimum"] = k => Number(k.Minimum),
        ["maximum"] = k => Number(k.Maximum),
        ["baseline"] = k => Number(k.Targets.Baseline),
        ["tolerance"] = k => Share(k.Rules?.Tolerance),
        ["atRisk"] = k => Share(k.Rules?.AtRisk),
        ["badPeriods"] = k => Number(k.Rules?.BadPeriods),
        ["goodPeriods"] = k => Number(k.Rules?.GoodPeriods),
        ["overrideCycles"] = k => Number(k.Rules?.OverrideCycles),
        ["flatPeriods"] = k => Number(k.Rules?.FlatPeriods),
        ["driverPeriods"] = k => Number(k.Rules?.DriverPeriods),
        ["drivers"] = k => Text(List(k.Drivers, d => d.Value)),
        ["formula"] = k => Word(k.Formula?.Kind),
        ["operands"] = k => Text(List(k.Formula?.Operands ?? [], o => o.Value)),
        ["criticality"] = k => Word(k.Criticality),
        ["trackedUntil"] = k => Day(k.TrackedUntil),
        ["operandWeights"] = k => List(k.Formula?.Weights ?? [], w => Number(w)),
    });

    public static FileCells<(Kpi Kpi, PeriodTarget Target)> Targets { get; } = new(ImportFormat.Targets, new()
    {
        ["kpi"] = t => Text(t.Kpi.Id.Value),
        ["period"] = t => t.Target.Period,
        ["target"] = t => Number(t.Target.Target, t.Kpi.Unit),
        ["bandHigh"] = t => Number(t.Target.BandHigh, t.Kpi.Unit),
        ["stretch"] = t => Number(t.Target.Stretch, t.Kpi.Unit),
    });

    public static FileCells<ToldChange> Recalibrations { get; } = new(ImportFormat.Recalibrations, new()
    {
        ["kpi"] = c => Text(c.Kpi.Value),
        ["period"] = c => c.Period,
        ["before"] = c => Number(c.Before?.Target),
        ["beforeBandHigh"] = c => Number(c.Before?.BandHigh),
        ["beforeStretch"] = c => Number(c.Before?.Stretch),
        ["effectiveFrom"] = c => Day(c.Change.EffectiveFrom),
        ["reason"] = c => Text(c.Change.Reason),
        ["approvedBy"] = c => Text(c.Change.ApprovedBy.Value),
        ["proposedBy"] = c => Text(c.Change.ProposedBy.Value),
    });

    public static FileCells<(Kpi Kpi, Actual Actual)> Actuals { get; } = new(ImportFormat.Actuals, new()
    {
        ["kpi"] = a => Text(a.Kpi.Id.Value),
        ["period"] = a => a.Actual.Period,
        ["value"] = a => Number(a.Actual.Value, a.Kpi.Unit),
        ["note"] = a => Text(FreeText.Note(a.Actual.Note)),
        ["recordedAt"] = a => Moment(a.Actual.RecordedAt),
    });
}
