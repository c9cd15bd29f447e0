using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>The page from which a meeting is run: on a screen in the room, and on the phone of whoever writes down what is decided.</summary>
internal static class MeetingPage
{
    private const string FormId = "run";

    /// <param name="reader">Moments are told in the cadence's zone, which the page names.</param>
    public static string Render(MeetingView view, Reader reader, MeetingAddresses addresses)
    {
        var brief = view.Brief;
        reader = reader with { TimeZone = brief.TimeZone };
        var when = BriefPageWords.Meeting.Say(view.Cycle.Times.MeetingAt, brief.TimeZone);
        var minutes = new Uri($"{addresses.Brief.AbsoluteUri}&format=minutes");
        return PageFrame.AroundMeeting(reader, MeetingWords.Title.Say(brief.CadenceName), $"""
            <header class="page-of-brief wide">
            <h1>{Html.Isolated(brief.CadenceName)}</h1>
            <p class="quiet">{Html.Isolated(brief.Organisation)} · {reader.Tell(when)}</p>
            </header>
            <main class="meeting wide" data-version="{view.Version}">
            <p class="remark" id="news" role="status" hidden="">{reader.Tell(MeetingWords.Moved)} {Link(addresses.Query, MeetingWords.Show, reader)}</p>
            <p class="remark" id="offline" role="status" hidden="">{reader.Tell(MeetingWords.Offline)}</p>
            {(view.Remark is { } remark ? $"""<p class="remark" role="alert">{reader.Tell(remark)}</p>""" : "")}
            <div class="run">
            {Now(view, reader, addresses)}
            {MeetingAgendaHtml.Of(view, reader, FormId)}
            </div>
            </main>
            <footer class="wide"><p class="files">{Link(addresses.Brief.AbsoluteUri, MeetingWords.ToBrief, reader)} · {Link(minutes.AbsoluteUri, MeetingWords.ToMinutes, reader)}</p></footer>
            """);
    }

    private static string Now(MeetingView view, Reader reader, MeetingAddresses addresses) => view switch
    {
        { Cycle.CalledOff: true, Meeting: null } => $"<p>{reader.Tell(MeetingWords.CalledOff)}</p>",
        { Meeting: null } => Before(view, reader, addresses),
        { Meeting: { IsOn: false } meeting } => $"""
            <div class="called">
            <p class="headline">{reader.Tell(MeetingWords.Held.Say(meeting.StartedAt, meeting.EndedAt!.Value))}</p>
            {MeetingDecisionsHtml.Of(view.Decisions, MeetingWords.Decided, MinutesWords.Nothing, reader, addresses)}
            {Form(view, reader, addresses, MeetingFormHtml.Buttons([(MeetingPress.GoOn, MeetingWords.GoOn, IsMain: false)], reader))}
            </div>
            """,
        _ => During(view, reader, addresses),
    };

    private static string Before(MeetingView view, Reader reader, MeetingAddresses addresses) => $"""
        <div class="called">
        <p class="headline">{reader.Tell(view.Brief.Headline)}</p>
        <p>{reader.Tell(view.Brief.TrustSentence)}</p>
        <p class="quiet">{reader.Tell(MeetingWords.NotStarted)}</p>
        {Form(view, reader, addresses, MeetingFormHtml.Buttons([(MeetingPress.Start, MeetingWords.Start, IsMain: true)], reader))}
        {MeetingDecisionsHtml.Of(view.Decisions, MeetingWords.Decided, none: null, reader, addresses)}
        </div>
        """;

    private static string During(MeetingView view, Reader reader, MeetingAddresses addresses) => $"""
        {MeetingItemHtml.Of(view, reader)}
        <div class="desk">
        {(view.Just.Count > 0 ? Just(view, reader) : "")}
        {MeetingDecisionsHtml.Of(view.OfItem, MeetingWords.Decided, none: null, reader, addresses)}
        {Form(view, reader, addresses, MeetingFormHtml.Of(view, reader))}
        </div>
        {MeetingItemHtml.Questions(view, reader)}
        """;

    private static string Form(MeetingView view, Reader reader, MeetingAddresses addresses, string inputs) => $"""
        <form method="post" id="{FormId}" aria-label="{reader.Attribute(MeetingWords.Title.Say(view.Brief.CadenceName))}">
        {FormHtml.Hidden(CardPost.Token, addresses.Token)}{FormHtml.Hidden(MeetingPress.SeenField, MeetingFormHtml.Number(view.At))}
        {inputs}</form>
        """;

    private static string Just(MeetingView view, Reader reader)
    {
        var texts = view.Just.Select(d => $"<strong>{Html.Isolated(d.Text)}</strong>");
        return $"""<p class="remark" role="status">{reader.Tell(MeetingWords.Just)} {string.Join(" · ", texts)}</p>""";
    }

    private static string Link(string to, Word what, Reader reader) => $"""<a href="{Html.Text(to)}">{reader.Tell(what)}</a>""";
}
