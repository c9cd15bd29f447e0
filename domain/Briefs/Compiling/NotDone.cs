using PerfServerless.Domain.Identity;
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

    /// <returns>Null where nothing is overdue, or due by the meeting, and nobody has left a new target without an answer since the last one.</returns>
    public static AgendaCandidate? Of(BriefInput input, NeededActions actions)
    {
        var earlier = input.Decided.Where(d => d.Stands && d.Key.Cycle != input.Cycle.Key).ToList();
        var items = earlier.Select(d => d.Action).OfType<ActionItem>().Where(a => a.IsOpen && a.DueOn <= input.Cycle.MeetingDay)
            .Select(a => new Owed(a.Owner, a.What, a.DueOn, AgendaWords.NotDoneOne.Say(a.Owner, a.What, a.DueOn)));
        // Whoever was asked had from one meeting to the next.
        var targets = earlier.Where(d => d.Target is { IsOpen: true })
            .Select(d => new Owed(d.Target!.To, d.Text, input.Cycle.MeetingDay, AgendaWords.NotAgreedOne.Say(d.Target.To, d.Text)));
        IReadOnlyList<Owed> due =
        [
            .. items.Concat(targets)
                .OrderBy(o => o.DueOn).ThenBy(o => input.NameOf(o.Person), StringComparer.Ordinal).ThenBy(o => o.What, StringComparer.Ordinal),
        ];
        if (due.Count == 0) return null;

        var named = due.Take(due.Count > Named ? Named - 1 : Named).Select(o => o.Told);
        var all = due.Count > Named ? named.Append(AgendaWords.NotDoneMore.Say(due.Count - Named + 1)) : named;
        return new()
        {
            Status = due[0].DueOn < input.Today ? Status.OffTrack : Status.AtRisk,
            Reasons = [new(AgendaRules.Decided.Id, AgendaPoints.Decided, AgendaWords.NotDone.Say(Part.Of(all)))],
            Action = actions.Finish(due[0].Person),
            Name = "",
            First = true,
        };
    }

    private sealed record Owed(PersonId Person, string What, DateOnly DueOn, Saying Told);
}
