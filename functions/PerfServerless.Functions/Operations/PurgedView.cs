namespace PerfServerless.Functions.Operations;

/// <summary>The answer to a purge.</summary>
/// <param name="Purged">How many instances were removed.</param>
internal sealed record PurgedView(int Purged);
