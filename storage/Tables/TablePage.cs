namespace PerfServerless.Storage.Tables;

/// <summary>One page of a query.</summary>
/// <param name="Values">The rows in order of their keys; may be empty although more follow.</param>
/// <param name="ContinuationToken">What the next page is asked for with; null after the last one.</param>
internal sealed record TablePage(IReadOnlyList<TableEntity> Values, string? ContinuationToken);
