using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

/// <summary>Something that a rule found of an agenda item.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Points">What it counts: the items with the most come first. Below 0 where it lets an item wait.</param>
/// <param name="Sentence">What was found, with the numbers of the case.</param>
public sealed record AgendaReason(string RuleId, int Points, Saying Sentence);
