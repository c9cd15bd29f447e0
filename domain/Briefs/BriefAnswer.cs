using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

/// <summary>One of the four questions about an agenda item, and what answers it.</summary>
/// <param name="Answers">One sentence each, with the rules that it rests on; at least one.</param>
public sealed record BriefAnswer(Saying Question, IReadOnlyList<Rules.Verdicts.Remark> Answers);
