using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Functions.FactTables;

/// <summary>What a meeting decided, with its action item as it stands.</summary>
/// <param name="Cycle">Of the meeting; null where it is gone.</param>
/// <param name="TimeZone">In which the item's day ends.</param>
internal sealed record DecisionFact(Decision Decision, Cycle? Cycle, string TimeZone)
{
    public ActionItem? Item => Decision.Action;

    /// <summary>Whether it was done on its day at the latest; null while it is not done.</summary>
    public bool? OnTime => Item is { State: ActionState.Done, ClosedAt: { } at, DueOn: var due } ? LocalTimes.DayOf(at, TimeZone) <= due : null;
}
