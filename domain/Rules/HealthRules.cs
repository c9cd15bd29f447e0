using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules of a scorecard's health, in the order in which findings are listed.</summary>
internal static class HealthRules
{
    public static readonly Rule ObjectiveWithoutKpi = new("health.objective-without-kpi", RuleWords.HealthObjectiveWithoutKpi);
    public static readonly Rule ObjectiveWithoutLead = new("health.objective-without-lead", RuleWords.HealthObjectiveWithoutLead);
    public static readonly Rule ObjectiveWithoutParent = new("health.objective-without-parent", RuleWords.HealthObjectiveWithoutParent);
    public static readonly Rule ObjectiveOverload = new("health.objective-overload", RuleWords.HealthObjectiveOverload);
    public static readonly Rule KpiWithoutObjective = new("health.kpi-without-objective", RuleWords.HealthKpiWithoutObjective);
    public static readonly Rule KpiWithoutOwner = new("health.kpi-without-owner", RuleWords.HealthKpiWithoutOwner);
    public static readonly Rule KpiWithoutTarget = new("health.kpi-without-target", RuleWords.HealthKpiWithoutTarget);
    public static readonly Rule KpiWithoutFreshness = new("health.kpi-without-freshness", RuleWords.HealthKpiWithoutFreshness);
    public static readonly Rule TargetNotMeasurable = new("health.target-not-measurable", RuleWords.HealthTargetNotMeasurable);
    public static readonly Rule TargetNotTimeBound = new("health.target-not-time-bound", RuleWords.HealthTargetNotTimeBound);
    public static readonly Rule OwnerOverload = new("health.owner-overload", RuleWords.HealthOwnerOverload);
    public static readonly Rule OneOwner = new("health.one-owner", RuleWords.HealthOneOwner);
    public static readonly Rule OwnerLeft = new("health.owner-left", RuleWords.HealthOwnerLeft);

    public static IReadOnlyList<Rule> All { get; } =
    [
        ObjectiveWithoutKpi, ObjectiveWithoutLead, ObjectiveWithoutParent, ObjectiveOverload, KpiWithoutObjective, KpiWithoutOwner,
        KpiWithoutTarget, KpiWithoutFreshness, TargetNotMeasurable, TargetNotTimeBound, OwnerOverload, OneOwner, OwnerLeft,
    ];
}
