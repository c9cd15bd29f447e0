using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary>One thing that must work.</summary>
/// <param name="Sentence">What is wrong and what to do, in the caller's language; null where it works.</param>
/// <param name="Words">The same by its id and parts.</param>
internal sealed record ServiceCheck(string Name, bool Healthy, string? Sentence = null, SayingView? Words = null);
