namespace PerfServerless.Functions.LedgerApi;

/// <summary>A page of decisions.</summary>
/// <param name="Next">The place behind which the next ones are; null where these are the last.</param>
internal sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, string? Next);
