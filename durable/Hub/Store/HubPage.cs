namespace PerfServerless.Durable.Hub.Store;

/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record HubPage(IReadOnlyList<HubRow> Rows, string? Continuation);
