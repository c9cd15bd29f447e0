using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>The brief's full page, as one self-contained HTML document.</summary>
internal static class BriefPage
{
    /// <param name="reader">Whoever opens it; moments are told in the cadence's zone, which the page names.</param>
    /// <param name="query">Of the signed link that opened it, which opens the same as files too; null where there is none.</param>
    /// <param name="since">What is known since it was compiled; null for nothing.</param>
    /// <param name="meeting">The page from which its meeting is run; null where the link does not open it.</param>
    public static string Render(Brief brief, Reader reader, string? query = null, BriefSince? since = null, Uri? meeting = null)
    {
        reader = reader with { TimeZone = brief.TimeZone };
        return PageFrame.AroundBrief(reader, BriefPageWords.Title.Say(brief.CadenceName, brief.MeetingAt), $"""
            <header class="page-of-brief">
            <h1>{Html.Isolated(brief.CadenceName)}</h1>
            <p class="quiet">{Html.Isolated(brief.Organisation)} · {reader.Tell(BriefPageWords.Meeting.Say(brief.MeetingAt, brief.TimeZone))}{(meeting is null ? "" : $""" <span class="files">· <a href="{Html.Text(meeting.AbsoluteUri)}">{reader.Tell(MeetingWords.Open)}</a></span>""")}</p>
            </header>
            <main>
            <section class="first">
            <p class="headline">{reader.Tell(brief.Headline)}</p>
            <dl class="facts">
            {Fact(BriefPageWords.Trust, reader.Tell(brief.TrustSentence), reader)}
            {Fact(BriefPageWords.AllKpis, $"""<ul class="counts">{string.Concat(Counts(brief, reader))}</ul><span class="small">{reader.Tell(brief.Completeness.Sentence)}</span>""", reader)}
            {Whole(brief, reader)}
            </dl>
            {BriefPageUpdates.Of(brief, since ?? BriefSince.Nothing, reader)}
            {BriefPageAgenda.Of(brief, reader)}
            {string.Concat(BriefCauses.Of(brief).Select(c => $"<p>{reader.Tell(c)}</p>"))}
            </section>
            <section class="rest">
            {BriefPagePeople.Of(brief, reader)}
            {BriefRecalibrations.Of(brief, reader)}
            {BriefRollUpTable.Of(brief, reader)}
            {BriefTable.Of(brief, reader)}
            {RuleMark.List(brief, reader)}
            </section>
            </main>
            <footer><p>{reader.Tell(BriefPageWords.Compiled.Say(brief.CompiledAt))}</p>{BriefFileLinks.Of(query, reader)}</footer>
            """);
    }

    private static string Fact(Word what, string html, Reader reader) => $"<div><dt>{reader.Tell(what)}</dt><dd>{html}</dd></div>";

    private static string Whole(Brief brief, Reader reader) =>
        brief.RollUps.FirstOrDefault(r => r.Kind == BriefRollUpKind.Whole) is { Reading: var whole }
            ? Fact(BriefPageWords.AllTogether, $"""{StatusMark.Of(whole.Status, reader)}<span class="small">{RuleMark.Said(brief, BriefText.Why(whole), reader)}</span>""", reader)
            : "";

    private static IEnumerable<string> Counts(Brief brief, Reader reader)
    {
        var stand =
            from status in new[] { Status.OffTrack, Status.AtRisk, Status.Stale, Status.NoInformation, Status.OnTrack }
            let count = brief.Count(status)
            where count > 0
            select $"<li>{StatusMark.Of(status, reader, BriefPageWords.StatusCount.Say(count, StatusName.Of(status)))}</li>";
        var postponed = brief.CountPostponed();
        return postponed == 0 ? stand : stand.Append($"""<li class="quiet">{reader.Tell(BriefPageWords.PostponedCount.Say(postponed))}</li>""");
    }
}
