using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Finds what earlier meetings decided and nobody has done: all of it is one item, the first one.</summary>
internal static class NotDone
{
    // What the meeting goes through in its minutes; the others are counted.
    private const int Named = 5;

    /// <returns>Null where nothing is overdue, or due by the meeting.</returns>
    public static AgendaCandidate? Of(BriefInput input, NeededActions actions)
    {
        IReadOnlyList<ActionItem> due =
        [
            .. input.Decided.Where(d => d.Stands && d.Key.Cycle != input.Cycle.Key).Select(d => d.Action).OfType<ActionItem>()
                .Where(a => a.IsOpen && a.DueOn <= input.Cycle.MeetingDay)
                .OrderBy(a => a.DueOn).ThenBy(a => input.NameOf(a.Owner), StringComparer.Ordinal).ThenBy(a => a.What, StringComparer.Ordinal),
        ];
        if (due.Count == 0) return null;

        var named = due.Take(due.Count > Named ? Named - 1 : Named).Select(a => AgendaWords.NotDoneOne.Say(a.Owner, a.What, a.DueOn));
        var all = due.Count > Named ? named.Append(AgendaWords.NotDoneMore.Say(due.Count - Named + 1)) : named;
        return new()
        {
            Status = due[0].DueOn < input.Today ? Status.OffTrack : Status.AtRisk,
            Reasons = [new(AgendaRules.Decided.Id, AgendaPoints.Decided, AgendaWords.NotDone.Say(Part.Of(all)))],
            Action = actions.Finish(due[0].Owner),
            Name = "",
            First = true,
        };
    }
}
