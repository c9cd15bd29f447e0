namespace PerfServerless.Durable.Client;

/// <param name="Output">Becomes the instance's output.</param>
/// <param name="Recursive">Also terminates the sub-orchestrations it started.</param>
public sealed record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
