namespace PerfServerless.Domain.Identity;

/// <summary>
/// Builds the deterministic ids of orchestrations, the one place that does. They are at most 80 printable ASCII
/// characters without <c>/ \ # ?</c>: short enough for every backend (the managed scheduler stops at 100).
/// </summary>
public static class InstanceIds
{
    public const int MaxLength = 80;

    private const string CadencePrefix = "k:";
    private const string CyclePrefix = "c:";
    private const string DeskPrefix = "p:";
    private const string FreshnessPrefix = "f:";

    /// <summary>The eternal orchestration of a cadence.</summary>
    public static string Cadence(TenantId tenant, CadenceId cadence) => $"{CadencePrefix}{tenant}:{cadence}";

    /// <summary>What runs one extra occurrence of a cadence beside its rhythm.</summary>
    public static string Extra(CycleKey cycle) => $"{CadencePrefix}{cycle.Tenant}:{cycle.Cadence}:{cycle.Occurrence}";

    /// <summary>One occurrence of a cadence.</summary>
    public static string Cycle(CycleKey cycle) => $"{CyclePrefix}{cycle.Tenant}:{cycle.Cadence}:{cycle.Occurrence}";

    /// <summary>A person's desk.</summary>
    public static string Desk(DeskKey desk) => $"{DeskPrefix}{desk.Tenant}:{desk.Person}";

    /// <summary>What watches an organisation's KPIs for those that go stale.</summary>
    public static string Freshness(TenantId tenant) => $"{FreshnessPrefix}{tenant}:stale";

    /// <summary>What the ids of an organisation's orchestrations begin with, and nobody else's do; in order.</summary>
    public static IReadOnlyList<string> PrefixesOf(TenantId tenant) => 
        [$"{CyclePrefix}{tenant}:", $"{FreshnessPrefix}{tenant}:", $"{CadencePrefix}{tenant}:", $"{DeskPrefix}{tenant}:"];

    /// <returns>The part of an id that names its organisation; empty in an id that is not one of these.</returns>
    public static string TenantPartOf(string instanceId) => instanceId.Split(':', 3) is [_, var tenant, _] ? tenant : "";

    /// <returns>The desk whose orchestration has this id; null where it is another one's.</returns>
    public static DeskKey? TryDesk(string instanceId) =>
        instanceId.StartsWith(DeskPrefix, StringComparison.Ordinal) ? DeskKey.TryParse(instanceId[DeskPrefix.Length..]) : null;
}
