using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>The agenda beside the item that was called: what each item has taken of its time, and a press to call another one.</summary>
internal static class MeetingAgendaHtml
{
    /// <param name="form">The id of the form that the presses belong to: what stands in its fields goes along.</param>
    public static string Of(MeetingView view, Reader reader, string form)
    {
        var stops = view.Brief.Agenda
            .Select((item, i) => (Number: i, What: Named(reader.Tell(BriefText.Subject(item)), StatusMark.Of(item.Status, reader)), Box: item.Minutes))
            .Append((Number: view.Items, What: Named(reader.Tell(MeetingWords.Others), ""), Box: MeetingItemHtml.Closing(view.Brief)))
            .Select(s => Stop(view, s.Number, $"""{s.What} <span class="small">{Took(view, s.Number, s.Box, reader)}</span>""", form));
        return $"""
            <nav class="way" aria-label="{reader.Attribute(BriefPageWords.Agenda)}"><h2>{reader.Tell(BriefPageWords.Agenda)}</h2>
            <ol>{string.Concat(stops)}</ol></nav>
            """;
    }

    private static string Named(string name, string status) => $"""<span class="name">{name}</span> {status}""";

    /// <param name="what">HTML.</param>
    private static string Stop(MeetingView view, int number, string what, string form)
    {
        var at = view.Meeting is { IsOn: true } && number == view.At;
        var can = view.Meeting is { IsOn: true } && !at;
        var verb = MeetingPress.Go + MeetingFormHtml.Number(number);
        return can
            ? $"""<li><button type="submit" form="{form}" name="{CardPost.VerbField}" value="{verb}">{what}</button></li>"""
            : $"""<li{(at ? " aria-current=\"step\"" : "")}><div>{what}</div></li>""";
    }

    private static string Took(MeetingView view, int number, int? box, Reader reader)
    {
        var taken = view.Meeting is { } meeting && number <= meeting.Items ? MeetingMoves.Minutes(MeetingMoves.Taken(meeting, number, view.Now)) : 0;
        return (taken, box) switch
        {
            (0, { } minutes) => reader.Tell(AgendaTimeWords.Minutes.Say(minutes)),
            (0, null) => "",
            (_, { } minutes) => reader.Tell(MeetingWords.TookOf.Say(taken, minutes)),
            _ => reader.Tell(MeetingWords.Took.Say(taken)),
        };
    }
}
