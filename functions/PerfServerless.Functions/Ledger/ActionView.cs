using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Ledger;

/// <summary>The action item of a decision as the API shows it.</summary>
/// <param name="OwnerName">Null where he is in the scorecard no more.</param>
/// <param name="Overdue">Somebody owes it, and its day is over in the cadence's zone.</param>
/// <param name="AskedBy">The id of the reviewer, who hears what becomes of it.</param>
/// <param name="Since">Since when it is this owner's, with this day.</param>
/// <param name="ClosedAt">When it was done, declined or dropped.</param>
/// <param name="TimesMoved">How often its day moved.</param>
/// <param name="Note">What was said of it last, in people's own words; null where nothing was said, or they are not asked for.</param>
internal sealed record ActionView(
    string Owner,
    string? OwnerName,
    DateOnly DueOn,
    bool Overdue,
    ActionState State,
    string AskedBy,
    DateTimeOffset Since,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? ClosedAt,
    int TimesMoved,
    string? Note)
{
    /// <returns>Null where nobody is to do anything.</returns>
    public static ActionView? Of(Decision decision, Scorecard scorecard, DateTimeOffset now, bool personal) => decision.Action is not { } item ? null : new(
        item.Owner.Value,
        scorecard.Find(item.Owner)?.Name,
        item.DueOn,
        ActionContent.IsOverdue(scorecard, decision, now),
        item.State,
        item.AskedBy.Value,
        item.Since,
        item.AcceptedAt,
        item.ClosedAt,
        item.DateMoved,
        personal ? item.Note : null);
}
