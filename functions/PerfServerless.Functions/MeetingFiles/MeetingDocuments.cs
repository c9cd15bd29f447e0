using System.Text;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>Hands out what belongs to the meeting behind a brief: its entry for a calendar, and its minutes.</summary>
internal sealed class MeetingDocuments(ICycleStore cycles, IDecisionStore decisions, IMeetingStore meetings, BusinessTime business)
{
    /// <returns>Null for a word that is none of the formats.</returns>
    public static MeetingFormat? Find(string text) => text.ToUpperInvariant() switch
    {
        "ICS" => MeetingFormat.Calendar,
        "MINUTES" => MeetingFormat.Minutes,
        "MINUTES.MD" => MeetingFormat.MinutesText,
        _ => null,
    };

    /// <param name="textLink">Opens the minutes as Markdown.</param>
    public async Task<IResult> AnswerAsync(
        Brief brief, MeetingFormat format, Scorecard scorecard, Reader reader, string textLink, CancellationToken cancellationToken)
    {
        if (await cycles.FindAsync(brief.Cycle, cancellationToken) is not { Value: var cycle })
            return PageAnswer.Html(LinkPages.Gone(reader), StatusCodes.Status404NotFound);

        if (format == MeetingFormat.Calendar)
        {
            var minutes = scorecard.Find(brief.Cycle.Cadence)?.MeetingMinutes ?? brief.MeetingMinutes ?? Cadence.UsualMeetingMinutes;
            var timeline = await cycles.TimelineAsync(brief.Cycle, cancellationToken);
            return File(brief, MeetingCalendar.Of(brief, cycle, minutes, timeline, reader), "text/calendar; charset=utf-8", ".ics");
        }

        var decided = await decisions.ListAsync(brief.Cycle, cancellationToken);
        var held = await meetings.FindAsync(brief.Cycle, cancellationToken);
        var written = Minutes.Of(brief, cycle.Times.MeetingAt, scorecard, decided, business.Now, held?.Value);
        return format == MeetingFormat.MinutesText
            ? File(brief, MinutesMarkdown.Of(written, reader), "text/markdown; charset=utf-8", "-minutes.md")
            : PageAnswer.Html(MinutesPage.Render(written, reader, textLink));
    }

    private static IResult File(Brief brief, string text, string type, string ending) =>
        Results.File(Encoding.UTF8.GetBytes(text), type, $"{brief.Cycle.Cadence}-{brief.Cycle.Occurrence}{ending}");
}
