using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Operations;

/// <summary>The answer to a command.</summary>
/// <param name="Sentence">What was done, in the caller's language.</param>
/// <param name="Words">The same by its id and parts.</param>
internal sealed record SteeredView(string Sentence, SayingView Words);
