namespace PerfServerless.Functions.Api;

/// <summary>Whether everything works.</summary>
public sealed record ServiceHealthView(string Status, IReadOnlyList<ServiceCheck> Checks);
