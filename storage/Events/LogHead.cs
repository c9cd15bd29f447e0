namespace PerfServerless.Storage.Events;

/// <summary>The head of a tenant's log: whoever adds to the log replaces it, so that one at a time does.</summary>
/// <param name="End">The place of the last event.</param>
/// <param name="Taken">From which waiting rows the last addition took how many events: such a row may be there still, and is not taken twice.</param>
internal sealed record LogHead(long End, IReadOnlyDictionary<string, int> Taken);
