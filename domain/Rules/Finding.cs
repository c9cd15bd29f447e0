using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules;

/// <summary>Something a rule noticed beside the status: a contradiction, a warning from a driver, an anomaly.</summary>
/// <param name="RuleId">The rule that noticed it; its general sentence is in the <see cref="RuleBook"/>.</param>
/// <param name="Sentence">What it found, with the numbers of the case.</param>
public sealed record Finding(string RuleId, Saying Sentence)
{
    /// <summary>Ids of other rules that the sentence rests on, such as how a lag was estimated.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];

    public bool Equals(Finding? other) =>
        other is not null && RuleId == other.RuleId && Sentence == other.Sentence && RestsOn.SequenceEqual(other.RestsOn, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(RuleId, Sentence, RestsOn.Count);
}
