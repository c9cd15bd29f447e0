using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

// bridge: Chat.Remark is this as soon as its sentence is a saying
/// <summary>A sentence of a brief, and the rules that it rests on.</summary>
/// <param name="RuleIds">None where it is a plain fact, such as a value's mark.</param>
public sealed record BriefRemark(Saying Sentence, params IReadOnlyList<string> RuleIds);
