namespace PerfServerless.Functions.Health;

/// <summary>Whether everything works.</summary>
public sealed record HealthView(string Status, IReadOnlyList<HealthCheck> Checks);
