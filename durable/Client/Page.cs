namespace PerfServerless.Durable.Client;

/// <param name="ContinuationToken">Where the next page begins; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Values, string? ContinuationToken = null) where T : notnull;
