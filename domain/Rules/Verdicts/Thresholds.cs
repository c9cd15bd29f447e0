using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>The thresholds that hold for one KPI: its own, else the scorecard's.</summary>
internal sealed record Thresholds(
    double Tolerance, double AtRisk, int BadPeriods, int GoodPeriods, int FreshFor, int OverrideCycles, int FlatPeriods, int DriverPeriods)
{
    public static Thresholds Of(Kpi kpi, ScorecardRules rules) => new(
        kpi.Rules?.Tolerance ?? rules.Tolerance,
        kpi.Rules?.AtRisk ?? rules.AtRisk,
        kpi.Rules?.BadPeriods ?? rules.BadPeriods,
        kpi.Rules?.GoodPeriods ?? rules.GoodPeriods,
        kpi.FreshFor ?? rules.FreshFor,
        kpi.Rules?.OverrideCycles ?? rules.OverrideCycles,
        kpi.Rules?.FlatPeriods ?? rules.FlatPeriods,
        kpi.Rules?.DriverPeriods ?? rules.DriverPeriods);

    /// <summary>The status of a value by its distance from what is expected; both limits themselves still count as the better side.</summary>
    public Status Of(Pace pace, Direction direction) =>
        pace.IsWithin((decimal)Tolerance, direction) ? Status.OnTrack
        : pace.IsWithin((decimal)AtRisk, direction) ? Status.AtRisk
        : Status.OffTrack;
}
