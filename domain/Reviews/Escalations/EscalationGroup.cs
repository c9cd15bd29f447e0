using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>Whom one manager is told about.</summary>
/// <param name="Items">
/// What of theirs is missing, and for which level he is told; empty where that is written down in his notice; null in what 1.0.0 decided: then all of
/// it, at the first.
/// </param>
public sealed record EscalationGroup(PersonId To, IReadOnlyList<PersonId> People, IReadOnlyList<EscalatedItem>? Items = null)
{
    [JsonIgnore]
    public bool IsWrittenDown => Items is { Count: 0 };

    public static EscalationGroup WrittenDown(PersonId to) => new(to, [], []);

    /// <summary>His card is not out yet: until it is, he counts as not told.</summary>
    public EscalationGroup Waiting(DateTimeOffset now) => this with { Items = Items is null ? null : [.. Items.Select(i => i with { HeldUntil = now })] };
}
