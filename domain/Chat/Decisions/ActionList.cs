using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>Answers "actions": what somebody owes and what he asked for, what is overdue first, then by date.</summary>
public static class ActionList
{
    /// <summary>More would fill the card.</summary>
    private const int Most = 15;

    /// <param name="open">Decisions whose action item somebody owes.</param>
    public static ChatCard Of(Scorecard scorecard, PersonId reader, IEnumerable<Decision> open, DateTimeOffset now)
    {
        var lines = open
            .Where(d => d.Action is { IsOpen: true } item && (item.Owner == reader || item.AskedBy == reader))
            .Select(d => (Decision: d, Item: d.Action!, Overdue: ActionContent.IsOverdue(scorecard, d, now)))
            .OrderBy(d => d.Item.Owner != reader)
            .ThenBy(d => !d.Overdue)
            .ThenBy(d => d.Item.DueOn)
            .ThenBy(d => d.Decision.At)
            .Select(d => Line(d.Decision, d.Item, reader, d.Overdue))
            .ToList();
        var owed = lines.Count(l => l.IsOwn);
        if (lines.Count == 0) return new ChatCard.Notice(ActionWords.ListTitle.Say(0), ActionWords.ListNothing, [ChatCommand.CheckIn, ChatCommand.Help]);

        return new ChatCard.Actions(ActionWords.ListTitle.Say(owed), [.. lines.Take(Most)], Math.Max(0, lines.Count - Most));
    }

    private static ActionLine Line(Decision decision, ActionItem item, PersonId reader, bool overdue)
    {
        var what = overdue ? ActionWords.LineOverdue.Say(item.What, item.DueOn) : ActionWords.Line.Say(item.What, item.DueOn);
        return new(decision.Key, item.Owner == reader ? what : ActionWords.LineOf.Say(item.Owner, what), item.Owner == reader, overdue);
    }
}
