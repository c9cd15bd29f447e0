using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules;

/// <summary>A rule that can decide something, as it stands in the rule book.</summary>
/// <param name="Id">Its name behind verdicts, cards and pages, such as <c>status.off-track</c>; never changes.</param>
/// <param name="Words">What it says, without the numbers of a case.</param>
[JsonConverter(typeof(RuleJsonConverter))]
public sealed record Rule(string Id, Word Words)
{
    /// <summary>What it says in general.</summary>
    public Saying Sentence => Words.Say();

    public bool Equals(Rule? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
