using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>Minutes as a page, for the screen and for paper.</summary>
internal static class MinutesPage
{
    /// <param name="reader">Moments are told in the cadence's zone, which the page names.</param>
    /// <param name="textLink">Opens the same as Markdown.</param>
    public static string Render(Minutes minutes, Reader reader, string textLink)
    {
        var brief = minutes.Brief;
        reader = reader with { TimeZone = brief.TimeZone };
        return PageFrame.AroundBrief(reader, MinutesWords.Title.Say(brief.CadenceName), $"""
            <header class="page-of-brief">
            <h1>{reader.Tell(MinutesWords.Title.Say(brief.CadenceName))}</h1>
            <p class="quiet">{Html.Isolated(brief.Organisation)} · {reader.Tell(BriefPageWords.Meeting.Say(minutes.MeetingAt, brief.TimeZone))}</p>
            </header>
            <main class="first">
            <p class="headline">{reader.Tell(brief.Headline)}</p>
            {(minutes.Held is var (from, until) ? $"<p>{reader.Tell(MeetingWords.Held.Say(from, until))}</p>" : "")}
            {(minutes.DecidedNothing ? $"<p>{reader.Tell(MinutesWords.Nothing)}</p>" : "")}
            {Items(minutes, reader)}
            {Others(minutes, reader)}
            </main>
            <footer><p>{reader.Tell(MinutesWords.AsOf.Say(minutes.At))}</p><p class="files"><a href="{Html.Text(textLink)}">{reader.Tell(MinutesWords.AsText)}</a></p></footer>
            """);
    }

    private static string Items(Minutes minutes, Reader reader) => minutes.Items.Count == 0 ? "" : $"""
        <h2>{reader.Tell(BriefPageWords.Agenda)}</h2>
        <ol class="story">{string.Concat(minutes.Items.Select(i => Item(i, reader)))}</ol>
        """;

    private static string Item(MinutesItem item, Reader reader) => $"""
        <li><div class="what"><h3>{reader.Tell(BriefText.Subject(item.Item))}{Time(item, reader)}</h3>
        <p class="stand">{StatusMark.Of(item.Item.Status, reader)} <span class="quiet">{reader.Tell(item.Item.Reason)}</span></p>
        {List(item.Decisions.Select(d => (d, (string?)null)), reader)}</div></li>
        """;

    private static string Time(MinutesItem item, Reader reader) => item.Time is { } time ? $""" <span class="box">{reader.Tell(time)}</span>""" : "";

    private static string Others(Minutes minutes, Reader reader) => minutes.Others.Count == 0 ? "" : $"""
        <h2>{reader.Tell(MinutesWords.Others)}</h2>
        {List(minutes.Others, reader)}
        """;

    private static string List(IEnumerable<(Decision Decision, string? About)> decisions, Reader reader)
    {
        var lines = decisions
            .Select(d => $"<li><strong>{Html.Isolated(d.Decision.Text)}</strong> <span class=\"small\">{string.Join(" · ", Minutes.Facts(d.Decision, d.About).Select(f => reader.Tell(f)))}</span></li>")
            .ToList();
        return lines.Count == 0 ? "" : $"<ul>{string.Concat(lines)}</ul>";
    }
}
