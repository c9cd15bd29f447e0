using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>A sentence for a reader, and the rules that it rests on: they stand behind a tap, never in the line.</summary>
/// <param name="RuleIds">None where it is a plain fact, such as a value's mark.</param>
public sealed record Remark(Saying Sentence, params IReadOnlyList<string> RuleIds)
{
    public bool Equals(Remark? other) => other is not null && Sentence == other.Sentence && RuleIds.SequenceEqual(other.RuleIds, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Sentence, RuleIds.Count);
}
