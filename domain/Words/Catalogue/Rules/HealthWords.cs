using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>What makes a scorecard hard to steer by, and how to mend it.</summary>
internal static class HealthWords
{
    public static readonly Word<string> ObjectiveWithoutKpi = new("health.objective-without-kpi", "objective");

    public static readonly Word<string> ObjectiveWithoutLead = new("health.objective-without-lead", "objective");

    public static readonly Word<string> ObjectiveWithoutParent = new("health.objective-without-parent", "objective");

    public static readonly Word<string, int, int> ObjectiveOverload = new("health.objective-overload", "objective", "count", "most");

    public static readonly Word<string> KpiWithoutObjective = new("health.kpi-without-objective", "kpi");

    public static readonly Word<string> KpiWithoutOwner = new("health.kpi-without-owner", "kpi");

    public static readonly Word<string> KpiWithoutTarget = new("health.kpi-without-target", "kpi");

    public static readonly Word<string> KpiWithoutFreshness = new("health.kpi-without-freshness", "kpi");

    public static readonly Word<string, Part.Period> TargetWithoutRange = new("health.target-without-range", "kpi", "period");

    public static readonly Word<string, Part.Period> TargetOutOfReach = new("health.target-out-of-reach", "kpi", "period");

    public static readonly Word<string, string> TargetWithoutPeriod = new("health.target-without-period", "kpi", "period");

    public static readonly Word<string, Part.Period> TargetsPast = new("health.targets-past", "kpi", "period");

    public static readonly Word<PersonId, int, int> OwnerOverload = new("health.owner-overload", "person", "count", "most");

    public static readonly Word<PersonId> OneOwner = new("health.one-owner", "person");

    public static readonly Word<PersonId, DateOnly, int, PersonId> OwnerLeft = new("health.owner-left", "person", "day", "count", "manager");

    /// <summary>Nobody above is there to be asked.</summary>
    public static readonly Word<PersonId, DateOnly, int> OwnerLeftAlone = new("health.owner-left-alone", "person", "day", "count");
}
