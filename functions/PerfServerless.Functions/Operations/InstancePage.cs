using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>One instance: how it stands, and its history as a timeline, newest first.</summary>
internal static class InstancePage
{
    private const int MostLines = 1_000;

    /// <param name="now">The business clock.</param>
    public static string Render(InstanceDetail detail, EngineFacts facts, OperationsLinks links, DateTimeOffset now, Reader reader)
    {
        var i = detail.Instance;
        return PageFrame.Around(reader, OperationsWords.TitleOfOne.Say(i.Id), $"""
            <header><p><a href="{Html.Text(links.ToList())}">{reader.Tell(OperationsWords.Title)}</a></p><h1>{Html.Isolated(i.Id)}</h1>
            <p>{StateMark.Of(i.State, reader)} <span class="quiet">{Html.Text(i.Orchestrator)}{(i.Version.Length > 0 ? $" {reader.Tell(InstancePageWords.Version.Say(i.Version))}" : "")}</span></p></header>
            <main>
            {(i.Parked is null ? "" : $"""<section class="card" aria-label="{reader.Tell(ParkedWords.Why)}">{ParkedSection.Why(i.Parked, reader)}</section>""")}
            {(detail.Failure is null ? "" : Failure(detail.Failure, reader))}
            <dl class="facts">
            {Fact(OperationsWords.NextDue, InstanceTable.Due(i, now, reader), reader)}
            {Fact(OperationsWords.Lag, InstanceTable.Lag(i, reader), reader)}
            {Fact(InstancePageWords.BeganChanged, $"""{InstanceTable.Moment(i.CreatedAt)}<span class="small">{InstanceTable.Moment(i.UpdatedAt)}</span>""", reader)}
            {Fact(InstancePageWords.History, reader.Tell(facts.ListsDue ? InstancePageWords.EventsOfGeneration.Say(i.Events, i.Generation) : InstancePageWords.Events.Say(i.Events)), reader)}
            {(i.CustomStatus is { } status ? Fact(InstancePageWords.SaysOfItself, reader.Tell(SelfStatus.Of(status)), reader) : "")}
            </dl>
            <h2 id="history">{reader.Tell(InstancePageWords.NewestFirst)}</h2>
            {(detail.HistoryRefusal is { } refusal ? $"<p>{Html.Isolated(refusal)}</p>" : History(detail.History, reader))}
            </main>
            <footer><p>{reader.Tell(InstancePageWords.Footer)}</p></footer>
            """);
    }

    private static string Fact(Word name, string html, Reader reader) => $"<div><dt>{reader.Tell(name)}</dt><dd>{html}</dd></div>";

    private static string Failure(string failure, Reader reader) => $"""
        <section class="card" aria-label="{reader.Tell(InstancePageWords.WhyFailed)}"><p class="bad"><strong>{reader.Tell(InstancePageWords.Failed)}</strong></p><p>{Html.Isolated(failure)}</p></section>
        """;

    private static string History(IReadOnlyList<HistoryLine> lines, Reader reader)
    {
        if (lines.Count == 0) return $"<p>{reader.Tell(InstancePageWords.NotBegun)}</p>";

        var left = lines.Count - MostLines;
        var shown = lines.Reverse().Take(MostLines).Select(l =>
            $"""<li><span class="when">{InstanceTable.Moment(l.At)}</span><span class="mark">{reader.Tell(InstancePageWords.Turn.Say(l.Turn))}</span><span>{Html.Isolated(reader.Say(l.Words))}</span></li>""");
        return $"""<ol class="history" reversed>{string.Concat(shown)}</ol>{(left > 0 ? $"""<p class="quiet">{reader.Tell(InstancePageWords.OlderSteps.Say(left))}</p>""" : "")}""";
    }
}
