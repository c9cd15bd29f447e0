using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>An item of the agenda with what was decided about it.</summary>
/// <param name="Took">The minutes that it took, those begun included; null where the meeting was not run from its page, or did not call it.</param>
internal sealed record MinutesItem(AgendaItem Item, IReadOnlyList<Decision> Decisions, int? Took = null)
{
    /// <summary>What is told of its time: what it took, and of what time box; null where nobody measured it.</summary>
    public Saying? Time => (Took, Item.Minutes) switch
    {
        ({ } took, { } box) => MeetingWords.TookOf.Say(took, box),
        ({ } took, null) => MeetingWords.Took.Say(took),
        _ => null,
    };
}
