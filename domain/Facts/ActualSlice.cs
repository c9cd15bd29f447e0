namespace PerfServerless.Domain.Facts;

/// <summary>Some actuals, in the order of their places.</summary>
/// <param name="Next">The place behind which the next ones are; null where these were the last.</param>
public sealed record ActualSlice(IReadOnlyList<PlacedActual> Rows, string? Next);
