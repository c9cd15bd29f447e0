namespace PerfServerless.Functions.Operations;

/// <summary>The answer to a command.</summary>
/// <param name="Sentence">What was done.</param>
public sealed record SteeredView(string Sentence);
