using System.Globalization;
using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Operations;

/// <summary>One instance: how it stands, and its history as a timeline, newest first.</summary>
internal static class InstancePage
{
    private const int MostLines = 1_000;

    /// <param name="now">The business clock.</param>
    public static string Render(InstanceDetail detail, EngineFacts facts, OperationsLinks links, DateTimeOffset now)
    {
        var i = detail.Instance;
        return PageFrame.Around($"{i.Id}, operations", $"""
            <header><p><a href="{Html.Text(links.ToList())}">Operations</a></p><h1>{Html.Isolated(i.Id)}</h1>
            <p>{StateMark.Of(i.State)} <span class="quiet">{Html.Text(i.Orchestrator)}{(i.Version.Length > 0 ? $" version {Html.Text(i.Version)}" : "")}</span></p></header>
            <main>
            {(i.Parked is null ? "" : $"""<section class="card" aria-label="Why it is parked">{ParkedSection.Why(i.Parked)}</section>""")}
            {(detail.Failure is null ? "" : $"""<section class="card" aria-label="Why it failed"><p class="bad"><strong>It failed.</strong></p><p>{Html.Isolated(detail.Failure)}</p></section>""")}
            <dl class="facts">
            <div><dt>Next due</dt><dd>{InstanceTable.Due(i, now)}</dd></div>
            <div><dt>Lag</dt><dd>{InstanceTable.Lag(i)}</dd></div>
            <div><dt>Began, last changed</dt><dd>{InstanceTable.Moment(i.CreatedAt)}<span class="small">{InstanceTable.Moment(i.UpdatedAt)}</span></dd></div>
            <div><dt>History</dt><dd>{i.Events.ToString(CultureInfo.InvariantCulture)} events{(facts.ListsDue ? $", generation {i.Generation.ToString(CultureInfo.InvariantCulture)}" : "")}</dd></div>
            {(i.CustomStatus is { } status ? $"<div><dt>Says of itself</dt><dd>{Html.Isolated(status.Trim('"'))}</dd></div>" : "")}
            </dl>
            <h2 id="history">What happened, newest first</h2>
            {(detail.HistoryRefusal is { } refusal ? $"<p>{Html.Isolated(refusal)}</p>" : History(detail.History))}
            </main>
            <footer><p>Times are UTC, by the business clock. Inputs and results are not shown here.</p></footer>
            """);
    }

    private static string History(IReadOnlyList<HistoryLine> lines)
    {
        if (lines.Count == 0) return "<p>It has not begun yet.</p>";

        var left = lines.Count - MostLines;
        var shown = lines.Reverse().Take(MostLines).Select(l =>
            $"""<li><span class="when">{InstanceTable.Moment(l.At)}</span><span class="mark">turn {l.Turn.ToString(CultureInfo.InvariantCulture)}</span><span>{Html.Isolated(l.Sentence)}</span></li>""");
        return $"""<ol class="history" reversed>{string.Concat(shown)}</ol>{(left > 0 ? $"""<p class="quiet">{left.ToString(CultureInfo.InvariantCulture)} older steps: the API shows all.</p>""" : "")}""";
    }
}
