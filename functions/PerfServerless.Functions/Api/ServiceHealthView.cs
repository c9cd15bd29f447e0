namespace PerfServerless.Functions.Api;

/// <summary>Whether everything works.</summary>
internal sealed record ServiceHealthView(string Status, IReadOnlyList<ServiceCheck> Checks);
