using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>
/// The meeting of a cycle for a calendar. It keeps its id when it moves, and counts how often it did, so that a calendar that opens it again moves
/// what it has. It holds no link: those are personal, and calendars are shared.
/// </summary>
internal static class MeetingCalendar
{
    /// <param name="minutes">How long it is.</param>
    /// <param name="timeline">Of the cycle.</param>
    public static string Of(Brief brief, Cycle cycle, int minutes, IReadOnlyList<TimelineEntry> timeline, Reader reader)
    {
        var changes = timeline.Where(e => e.What is TimelineEvent.MeetingMoved or TimelineEvent.CalledOff).ToList();
        var changed = CalendarText.Moment(changes.Select(e => e.At).Append(brief.CompiledAt).Max());
        return new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//PerfServerless//Review rhythm//EN")
            .Line("BEGIN", "VEVENT")
            .Line("UID", $"{cycle.Key.Tenant}.{cycle.Key.Cadence}.{cycle.Key.Occurrence}@perfserverless")
            .Line("DTSTAMP", changed)
            .Line("LAST-MODIFIED", changed)
            .Line("SEQUENCE", Sequence(cycle, changes).ToString(CultureInfo.InvariantCulture))
            .Line("DTSTART", CalendarText.Moment(cycle.Times.MeetingAt))
            .Line("DURATION", string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M"))
            .Line("SUMMARY", CalendarText.Words(brief.CadenceName))
            .Line("DESCRIPTION", CalendarText.Words(Described(brief, reader)))
            .Line("STATUS", cycle.CalledOff ? "CANCELLED" : "CONFIRMED")
            .Line("END", "VEVENT")
            .Line("END", "VCALENDAR")
            .ToString();
    }

    // Calling off counts, and so does taking that back, of which no line tells.
    private static int Sequence(Cycle cycle, List<TimelineEntry> changes) =>
        changes.Count + changes.Count(e => e.What is TimelineEvent.CalledOff) - (cycle.CalledOff && changes.Any(e => e.What is TimelineEvent.CalledOff) ? 1 : 0);

    private static string Described(Brief brief, Reader reader)
    {
        var items = brief.Agenda.Select((item, i) => string.Create(
            CultureInfo.InvariantCulture, $"{i + 1}. {reader.Show(BriefText.Subject(item))}: {reader.Say(BriefText.Words(item.Status))}"));
        return string.Join('\n', items.Prepend(reader.Say(brief.Headline)));
    }
}
