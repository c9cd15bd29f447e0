using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What somebody pressed on the card of a decision or an action item.</summary>
/// <param name="Move">Null where he only looks.</param>
/// <param name="Id">What its channel calls it: one that comes again does nothing.</param>
public sealed record ActionPress(DecisionKey Key, ActionMove? Move, string Id)
{
    /// <summary>A note, or why; untrusted.</summary>
    public string? Note { get; init; }

    /// <summary>Another date, as he typed it; null where he was not asked for it yet.</summary>
    public string? Due { get; init; }
}
