using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Domain.Reviews.Actions;

/// <summary>
/// Finds who hears of an action item: its owner, his manager as the reporting line stands, whoever asked for it or comes in his place. Nobody above
/// is told about himself, and nobody twice because he is both.
/// </summary>
public static class ActionReceivers
{
    /// <returns>Null where there is nobody to tell, or he was told already.</returns>
    public static PersonId? Of(ActionStep step, ActionItem item, LineScene scene, DateTimeOffset now)
    {
        if (ActionItem.IsForOwner(step)) return item.Owner;

        var missed = item.Told.Where(t => t.Missed && t.Step == step && t.Stage == item.Stage).Select(t => t.To).ToHashSet();
        var line = new ReportingLine(scene, item.Owner, missed, now);
        var found = step switch
        {
            ActionStep.SilentManager or ActionStep.OverdueManager => line.At(1, []),
            ActionStep.SilentReviewer or ActionStep.OverdueReviewer or ActionStep.OwnerLeft or ActionStep.NotReached or ActionStep.News =>
                line.There(item.AskedBy) ?? line.At(3, []),
            ActionStep.Ask or ActionStep.AskAgain or ActionStep.DueSoon or ActionStep.DueToday or ActionStep.Overdue => item.Owner,
        };
        return found is { } to && item.Told.Any(t => t.To == to && !t.Missed && t.Stage == item.Stage && IsOneLadder(t.Step, step)) ? null : found;
    }

    /// <summary>Who is told of what was done last: whoever has to know and did not do it himself.</summary>
    /// <param name="reviewer">Who asked for it, or comes in his place; null where nobody is there.</param>
    public static IReadOnlyList<PersonId> OfNews(Decision decision, PersonId? reviewer)
    {
        var (last, item) = (decision.Last, decision.Action);
        var knows = item?.Told.Any(t => t.To == item.Owner) == true;
        IEnumerable<PersonId?> who = last.What switch
        {
            ActionMove.Record or ActionMove.Accept => [],
            // A new owner is asked, and so is one who had not said yes.
            ActionMove.Mend => [last.From, item is { State: not ActionState.Proposed } && last.From is null ? item.Owner : null],
            ActionMove.Withdraw or ActionMove.Drop => [knows ? item!.Owner : null],
            ActionMove.Decline => [reviewer],
            ActionMove.Finish or ActionMove.MoveDate => [reviewer, item?.Owner],
            ActionMove.Reopen => [item?.Owner],
        };
        return [.. who.OfType<PersonId>().Where(p => p != last.By).Distinct()];
    }

    private static bool IsOneLadder(ActionStep one, ActionStep other) => (one, other) switch
    {
        (ActionStep.SilentManager, ActionStep.SilentReviewer) or (ActionStep.OverdueManager, ActionStep.OverdueReviewer) => true,
        _ => false,
    };
}
