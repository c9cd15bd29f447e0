using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>Each cycle that is open or closed a moment ago: when it meets, and that it moved, was called off, went to whom. People are ids.</summary>
internal static class CycleSection
{
    private const int MostLines = 25;

    public static string Of(IReadOnlyList<CycleStand> stands, OperationsLinks links, Reader reader) => stands.Count == 0 ? "" : $"""
        <section aria-labelledby="cycles"><h2 id="cycles">{reader.Tell(OperationsWords.RunningCycles)}</h2>
        {string.Concat(stands.Select(s => One(s, links, reader)))}</section>
        """;

    private static string One(CycleStand stand, OperationsLinks links, Reader reader)
    {
        var id = InstanceIds.Cycle(stand.Cycle.Key);
        var words = stand.Cycle.State == CycleState.Closed ? OperationsWords.CycleClosed : OperationsWords.CycleOpen;
        return $"""
            <h3><a href="{Html.Text(links.ToInstance(id))}">{Html.Isolated(id)}</a></h3>
            <p>{reader.Tell(words.Say(InstanceTable.Moment(stand.Cycle.Times.MeetingAt)))}</p>
            {Lines(stand.Milestones, reader)}
            """;
    }

    private static string Lines(IReadOnlyList<TimelineEntry> milestones, Reader reader) => milestones.Count == 0
        ? ""
        : $"""<ol class="history plain" reversed>{string.Concat(milestones.Reverse().Take(MostLines).Select(t => Line(t, reader)))}</ol>""";

    private static string Line(TimelineEntry entry, Reader reader) =>
        $"""<li><span class="when">{InstanceTable.Moment(entry.At)}</span><span>{reader.Tell(TimelineSayings.Of(entry.What))}</span></li>""";
}
