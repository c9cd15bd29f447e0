using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>What one manager was told in one cycle: the people of his whose numbers were missing then. Stored, and shown anew whenever something changes.</summary>
public sealed record EscalationNotice
{
    public required CycleKey Cycle { get; init; }
    public required PersonId Manager { get; init; }
    public required IReadOnlyList<PersonId> People { get; init; }
    public required DateTimeOffset EscalatedAt { get; init; }

    /// <summary>Whom the manager nudged through the card, and when last.</summary>
    public IReadOnlyDictionary<PersonId, DateTimeOffset> Nudged { get; init; } = new Dictionary<PersonId, DateTimeOffset>();
}
