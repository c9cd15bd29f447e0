using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>Something the organisation wants to reach; it has a parent, an owner and a weight.</summary>
public sealed record Objective
{
    public required ObjectiveId Id { get; init; }
    public required string Name { get; init; }
    public required Perspective Perspective { get; init; }
    public ObjectiveId? Parent { get; init; }
    public PersonId? Owner { get; init; }

    /// <summary>Share in its parent's roll-up relative to its siblings; above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>How its children and KPIs make its status.</summary>
    public RollUp RollUp { get; init; } = RollUp.Weighted;

    /// <summary>A postponed objective weighs nothing in its parent, and what stands below it is postponed with it.</summary>
    public bool Postponed { get; init; }
}
