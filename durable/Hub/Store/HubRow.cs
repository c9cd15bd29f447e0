namespace PerfServerless.Durable.Hub.Store;

/// <summary>A stored row.</summary>
/// <param name="Data">What it holds, as text; at most <see cref="HubStoreLimits.CharactersPerRow"/> characters.</param>
/// <param name="ETag">Changes with every write of the row.</param>
public sealed record HubRow(string Key, string Data, string ETag);
