using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Health;

/// <summary>The rules of a scorecard's health, in the order in which findings are listed.</summary>
public static class HealthRules
{
    public static readonly Rule ObjectiveWithoutKpi = new("health.objective-without-kpi", "An objective without any KPI at or below it cannot be followed.");
    public static readonly Rule ObjectiveWithoutLead = new("health.objective-without-lead", "An objective with lag KPIs only learns of trouble when it is too late.");
    public static readonly Rule ObjectiveWithoutParent = new("health.objective-without-parent", "In a cascade an objective with neither parent nor children serves nothing above it.");
    public static readonly Rule ObjectiveOverload = new("health.objective-overload", "More than nine KPIs an objective hide what matters.");
    public static readonly Rule KpiWithoutObjective = new("health.kpi-without-objective", "A KPI without an objective counts in no objective's roll-up.");
    public static readonly Rule KpiWithoutOwner = new("health.kpi-without-owner", "Nobody is asked for a KPI without an owner.");
    public static readonly Rule KpiWithoutTarget = new("health.kpi-without-target", "A KPI without a target is never more than no information.");
    public static readonly Rule KpiWithoutFreshness = new("health.kpi-without-freshness", "A KPI without a freshness of its own takes the scorecard's, which may not suit it.");
    public static readonly Rule TargetNotMeasurable = new("health.target-not-measurable", "A target that no possible value can meet, or a band without an upper edge, cannot be measured.");
    public static readonly Rule TargetNotTimeBound = new("health.target-not-time-bound", "A target needs a period, and one that covers today or is still to come.");
    public static readonly Rule OwnerOverload = new("health.owner-overload", "More than seven KPIs an owner are more than one person can move.");
    public static readonly Rule OneOwner = new("health.one-owner", "When one person is accountable for everything, nobody else is for anything.");

    public static IReadOnlyList<Rule> All { get; } =
    [
        ObjectiveWithoutKpi, ObjectiveWithoutLead, ObjectiveWithoutParent, ObjectiveOverload, KpiWithoutObjective, KpiWithoutOwner,
        KpiWithoutTarget, KpiWithoutFreshness, TargetNotMeasurable, TargetNotTimeBound, OwnerOverload, OneOwner,
    ];
}
