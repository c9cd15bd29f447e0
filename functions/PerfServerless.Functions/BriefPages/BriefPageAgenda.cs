using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>What the meeting should speak about, one item below the other.</summary>
internal static class BriefPageAgenda
{
    public static string Of(Brief brief, Reader reader)
    {
        if (brief.Agenda.Count == 0) return $"""<h2 id="agenda">{reader.Tell(BriefPageWords.Agenda)}</h2><p>{reader.Tell(BriefPageWords.AgendaEmpty)}</p>""";

        var more = brief.AgendaLeftOut > 0 ? $"""<p class="quiet">{reader.Tell(BriefPageWords.AgendaMore.Say(brief.AgendaLeftOut))}</p>""" : "";
        return $"""<h2 id="agenda">{reader.Tell(BriefPageWords.AgendaByException)}</h2><ol class="agenda">{string.Concat(brief.Agenda.Select(i => Item(brief, i, reader)))}</ol>{more}""";
    }

    private static string Item(Brief brief, AgendaItem item, Reader reader)
    {
        var row = brief.Rows.FirstOrDefault(r => r.Kpi == item.Kpi);
        var value = row is not null && BriefText.Judged(row) is { } judged ? $""" <span class="value">{reader.Tell(judged)}</span>""" : "";
        var stated = row?.Verdict.Stated is { } human
            ? $" {StatusMark.Of(human.Status, reader)} <span class=\"quiet\">{reader.Tell(BriefPageWords.Stated)}</span>"
            : "";
        return $"""
            <li><div><h3>{reader.Tell(BriefText.Subject(item))}{value} {StatusMark.Of(item.Status, reader)}{stated}</h3>
            <p>{RuleMark.Said(brief, BriefText.Reason(brief, item), reader)}</p>{(row is null ? "" : Beside(brief, row, reader))}<p class="small">{OnAgenda(brief, item, reader)}</p></div></li>
            """;
    }

    private static string Beside(Brief brief, BriefRow row, Reader reader) => string.Concat(
        BriefText.Remarks(row).Concat(Outlook(brief, row)).Select(r => $"<p>{RuleMark.Said(brief, r, reader)}</p>"));

    /// <summary>The forecast of a row, where it has one, named as such.</summary>
    internal static IEnumerable<Remark> Outlook(Brief brief, BriefRow row) =>
        BriefText.Forecast(row) is { } forecast ? [forecast with { Sentence = BriefPageWords.OutlookIs.Say(forecast.Sentence) }] : [];

    private static string OnAgenda(Brief brief, AgendaItem item, Reader reader)
    {
        var rule = BriefText.OnAgenda(item);
        return RuleMark.Said(brief, rule with { Sentence = BriefPageWords.OnAgenda.Say(rule.Sentence) }, reader);
    }
}
