using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>
/// Finds the cycles of a cadence. The meeting is on the last such weekday of the period (week, month, quarter, fiscal year),
/// or on the last working day before it where nobody works then; everything else is counted back from it in working days.
/// </summary>
public static class CyclePlanner
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>The occurrence of a key as the cadence has it now: its meeting and its times may have moved since it was planned.</summary>
    /// <returns>Null where the cadence has no such occurrence any more.</returns>
    public static PlannedCycle? Find(Cadence cadence, Organisation organisation, string occurrence)
    {
        var first = DateOnly.ParseExact(occurrence.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture);
        var period = Period.Containing(cadence.Frequency, first, organisation.FiscalYearStartMonth);
        if (Occurrence(period) != occurrence) return null;

        var workingDays = new WorkingDays(organisation.Holidays);
        return Plan(cadence, workingDays, period, workingDays.OnOrBefore(LastWeekday(period, cadence.Weekday)));
    }

    /// <summary>The first cycle whose meeting is later than <paramref name="after"/>. Its opening may be past already: then it opens at once.</summary>
    public static PlannedCycle Next(Cadence cadence, Organisation organisation, DateTimeOffset after)
    {
        var workingDays = new WorkingDays(organisation.Holidays);
        var period = Period.Containing(cadence.Frequency, LocalTimes.DayOf(after, cadence.TimeZone), organisation.FiscalYearStartMonth);

        while (true)
        {
            var day = workingDays.OnOrBefore(LastWeekday(period, cadence.Weekday));
            if (LocalTimes.At(day, cadence.MeetingAt, cadence.TimeZone) > after) return Plan(cadence, workingDays, period, day);
            period = period.Next(organisation.FiscalYearStartMonth);
        }
    }

    private static PlannedCycle Plan(Cadence cadence, WorkingDays workingDays, Period period, DateOnly meetingDay) =>
        new(Occurrence(period), meetingDay, InOrder(
            Send(cadence, workingDays, meetingDay, cadence.OpensBefore),
            [.. cadence.RemindBefore.Select(n => Send(cadence, workingDays, meetingDay, n))],
            LocalTimes.At(workingDays.Back(meetingDay, cadence.DueBefore), cadence.DueUntil, cadence.TimeZone),
            Send(cadence, workingDays, meetingDay, cadence.EscalateBefore),
            Send(cadence, workingDays, meetingDay, cadence.BriefBefore),
            LocalTimes.At(meetingDay, cadence.MeetingAt, cadence.TimeZone)));

    // CadenceCheck refuses what cannot be in order. What is left is a step inside the hour that a zone skips, where two
    // times become one moment: the earlier step then gives way by a minute.
    private static CycleTimes InOrder(
        DateTimeOffset opens, List<DateTimeOffset> reminders, DateTimeOffset due, DateTimeOffset escalates, DateTimeOffset briefs, DateTimeOffset meets)
    {
        briefs = Earlier(briefs, meets - Step);
        escalates = Earlier(escalates, briefs - Step);
        due = Earlier(due, escalates);

        var bound = due;
        for (var i = reminders.Count - 1; i >= 0; i--) bound = reminders[i] = Earlier(reminders[i], bound - Step);

        return new(Earlier(opens, bound - Step), reminders, due, escalates, briefs, meets);
    }

    private static DateTimeOffset Send(Cadence cadence, WorkingDays workingDays, DateOnly meetingDay, int before) =>
        LocalTimes.At(workingDays.Back(meetingDay, before), cadence.SendAt, cadence.TimeZone);

    private static string Occurrence(Period period) => $"{period.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{period.Frequency switch
    {
        Frequency.Weekly => 'w',
        Frequency.Monthly => 'm',
        Frequency.Quarterly => 'q',
        Frequency.Yearly => 'y',
    }}";

    private static DateOnly LastWeekday(Period period, DayOfWeek weekday) =>
        period.Last.AddDays(-(((int)period.Last.DayOfWeek - (int)weekday + 7) % 7));

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a <= b ? a : b;
}
