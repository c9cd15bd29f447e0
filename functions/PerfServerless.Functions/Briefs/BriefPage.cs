using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Functions.Briefs;

/// <summary>The brief's full page, as one self-contained HTML document.</summary>
public static class BriefPage
{
    /// <param name="culture">How the reader writes numbers and dates.</param>
    public static string Render(Brief brief, CultureInfo culture)
    {
        var meets = MomentText.Show(brief.MeetingAt, brief.TimeZone, culture);
        return PageFrame.Around($"{brief.CadenceName}, {meets}", $"""
            <header>
            <p class="quiet">{Html.Isolated(brief.Organisation)}</p>
            <h1>{Html.Isolated(brief.CadenceName)}</h1>
            <p class="quiet">Meeting on {Html.Text(meets)} ({Html.Text(brief.TimeZone)})</p>
            </header>
            <main>
            <p class="headline">{Html.Text(brief.Headline)}</p>
            <dl class="facts">
            <div><dt>How far to trust it</dt><dd>{Html.Text(brief.TrustSentence)}</dd></div>
            {Whole(brief)}
            <div><dt>Completeness</dt><dd>{Html.Text(brief.Completeness.Sentence)}</dd></div>
            <div><dt>All KPIs</dt><dd><ul class="counts">{string.Concat(Counts(brief))}</ul></dd></div>
            </dl>
            {Agenda(brief, culture)}
            {People(brief)}
            {BriefRecalibrations.Of(brief, culture)}
            {BriefRollUpTable.Of(brief)}
            {BriefTable.Of(brief, culture)}
            {RuleMark.List(brief)}
            </main>
            <footer><p>Compiled on {Html.Text(MomentText.Show(brief.CompiledAt, brief.TimeZone, culture))} from what was recorded then. A value that is too old is stale, however good it was.</p></footer>
            """);
    }

    private static string Whole(Brief brief) =>
        brief.RollUps.FirstOrDefault(r => r.Kind == BriefRollUpKind.Whole) is { Reading: var whole }
            ? $"""<div><dt>All together</dt><dd>{StatusMark.Of(whole.Status)}<span class="line">{RuleMark.Said(brief, BriefText.Why(whole))}</span></dd></div>"""
            : "";

    private static IEnumerable<string> Counts(Brief brief)
    {
        var stand =
            from status in new[] { Status.OffTrack, Status.AtRisk, Status.Stale, Status.NoInformation, Status.OnTrack }
            let count = brief.Count(status)
            where count > 0
            select $"<li>{StatusMark.Of(status, count.ToString(CultureInfo.InvariantCulture))}</li>";
        var postponed = brief.CountPostponed();
        return postponed == 0 ? stand : stand.Append($"""<li class="quiet">{postponed.ToString(CultureInfo.InvariantCulture)} postponed</li>""");
    }

    private static string Agenda(Brief brief, CultureInfo culture)
    {
        var more = brief.AgendaLeftOut > 0 ? $"""<p class="quiet">{Html.Text(Counted.Of(brief.AgendaLeftOut, "more exception"))} in the table of all KPIs below.</p>""" : "";
        return brief.Agenda.Count == 0
            ? """<h2 id="agenda">Agenda</h2><p>The rules found nothing that the meeting must speak about.</p>"""
            : $"""<h2 id="agenda">Agenda by exception</h2><ol class="agenda">{string.Concat(brief.Agenda.Select(i => Item(brief, i, culture)))}</ol>{more}""";
    }

    private static string Item(Brief brief, AgendaItem item, CultureInfo culture)
    {
        var row = brief.Rows.FirstOrDefault(r => r.Kpi == item.Kpi);
        var value = row is null ? null : BriefText.Judged(row, culture);
        var stated = row?.Verdict.Stated is { } human ? $" {StatusMark.Of(human.Status)} <span class=\"quiet\">stated by its owner</span>" : "";
        return $"""
            <li><div><h3>{Html.Isolated(item.Name)}{(value is null ? "" : $""" <span class="value">{Html.Text(value)}</span>""")} {StatusMark.Of(item.Status)}{stated}</h3>
            <p>{RuleMark.Said(brief, BriefText.Reason(brief, item), culture: culture)}</p>{(row is null ? "" : Beside(brief, row, culture))}<p class="small">On the agenda: {RuleMark.Said(brief, BriefText.OnAgenda(item))}</p></div></li>
            """;
    }

    private static string Beside(Brief brief, BriefRow row, CultureInfo culture) => string.Concat(
        BriefText.Remarks(row).Select(r => $"<p>{RuleMark.Said(brief, r, culture: culture)}</p>")
            .Concat(BriefText.Forecast(row) is { } outlook ? [$"<p>Outlook: {RuleMark.Said(brief, outlook, culture: culture)}</p>"] : []));

    private static string People(Brief brief)
    {
        var groups = new[] { ("Not answered", brief.Silent), ("Not reachable", brief.Unreachable), ("Excused", brief.Excused) }
            .Where(g => g.Item2.Count > 0)
            .Select(g => $"<div><h3>{g.Item1}</h3><ul>{string.Concat(g.Item2.Select(Person))}</ul></div>")
            .ToList();
        return groups.Count == 0 ? "" : $"""<h2 id="people">Missing numbers</h2><div class="people">{string.Concat(groups)}</div>""";
    }

    private static string Person(BriefPerson person) =>
        $"<li>{Html.Isolated(person.Name)}: {Counted.Of(person.Missing, "number")} missing{(person.Why is null ? "" : $", {Html.Text(person.Why)}")}</li>";
}
