namespace PerfServerless.Domain.Rules;

/// <summary>A rule that can decide something, as it stands in the rule book.</summary>
/// <param name="Id">Its name in verdicts, cards and pages, such as <c>status.off-track</c>; never changes.</param>
/// <param name="Sentence">What it says, in English, without the numbers of a case.</param>
public sealed record Rule(string Id, string Sentence);
