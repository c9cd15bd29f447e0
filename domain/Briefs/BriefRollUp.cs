using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs;

/// <summary>How the whole, a perspective, an objective or a unit stands.</summary>
public sealed record BriefRollUp
{
    public required BriefRollUpKind Kind { get; init; }

    /// <summary>The objective's name or the unit's; the organisation's for the whole; empty for a perspective.</summary>
    public required string Name { get; init; }

    /// <summary>An objective's id.</summary>
    public string? Id { get; init; }

    /// <summary>The perspective it is, or belongs to.</summary>
    public Perspective? Perspective { get; init; }

    /// <summary>How many objectives of its perspective stand above it.</summary>
    public int Depth { get; init; }

    /// <summary>It, or an objective above it, is postponed: it weighs nothing in its perspective, in the units and in the whole.</summary>
    public bool Postponed { get; init; }

    /// <summary>The name of the objective above with which it is postponed; null where it is postponed itself, or is not.</summary>
    public string? PostponedWith { get; init; }

    /// <summary>The status with its rule, and how much of its weight rests on stale or missing children.</summary>
    public required RollUpReading Reading { get; init; }
}
