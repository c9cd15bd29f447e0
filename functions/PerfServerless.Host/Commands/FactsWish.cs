namespace PerfServerless.Host.Commands;

/// <summary>What somebody asks the command <c>facts</c> for.</summary>
/// <param name="Kinds">As addresses name them.</param>
/// <param name="Query">What every address gets: <c>from</c>, <c>to</c> and the like.</param>
/// <param name="Mark">With the mark by which Excel knows UTF-8.</param>
internal sealed record FactsWish(string Folder, IReadOnlyList<string> Kinds, IReadOnlyList<KeyValuePair<string, string>> Query, bool Mark);
