namespace PerfServerless.Functions.Operations;

/// <summary>The answer to a purge.</summary>
/// <param name="Purged">How many instances were removed.</param>
public sealed record PurgedView(int Purged);
