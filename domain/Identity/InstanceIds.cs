namespace PerfServerless.Domain.Identity;

/// <summary>
/// Builds the deterministic ids of orchestrations, the one place that does. They are at most 80 printable ASCII
/// characters without <c>/ \ # ?</c>: short enough for every backend (the managed scheduler stops at 100).
/// </summary>
public static class InstanceIds
{
    public const int MaxLength = 80;

    /// <summary>The eternal orchestration of a cadence.</summary>
    public static string Cadence(TenantId tenant, CadenceId cadence) => $"k:{tenant}:{cadence}";

    /// <summary>One occurrence of a cadence.</summary>
    public static string Cycle(CycleKey cycle) => $"c:{cycle.Tenant}:{cycle.Cadence}:{cycle.Occurrence}";

    /// <summary>What one person owes in one cycle.</summary>
    public static string CheckIn(RequestKey request) => $"q:{request.Cycle.Tenant}:{request.Cycle.Cadence}:{request.Cycle.Occurrence}:{request.Person}";
}
