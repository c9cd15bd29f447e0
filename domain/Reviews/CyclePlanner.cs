using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews;

/// <summary>
/// Finds the cycles of a cadence. The meeting is on the last such weekday of the period (week, month, quarter, fiscal year),
/// or on the last working day before it where nobody works then; everything else is counted back from it in working days.
/// </summary>
public static class CyclePlanner
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>The first cycle whose meeting is later than <paramref name="after"/>. Its opening may be past already: then it opens at once.</summary>
    public static PlannedCycle Next(Cadence cadence, Organisation organisation, DateTimeOffset after)
    {
        var workingDays = WorkingDays.Of(organisation);
        var period = Period.Containing(cadence.Frequency, LocalTimes.DayOf(after, cadence.TimeZone), organisation.FiscalYearStartMonth);

        while (true)
        {
            var day = workingDays.OnOrBefore(LastWeekday(period, cadence.Weekday));
            if (LocalTimes.At(day, cadence.MeetingAt, cadence.TimeZone) > after) return Plan(cadence, workingDays, day);
            period = period.Next(organisation.FiscalYearStartMonth);
        }
    }

    private static PlannedCycle Plan(Cadence cadence, WorkingDays workingDays, DateOnly meetingDay) =>
        new(meetingDay.ToString("yyyyMMdd", CultureInfo.InvariantCulture), meetingDay, InOrder(
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

    private static DateOnly LastWeekday(Period period, DayOfWeek weekday) =>
        period.Last.AddDays(-(((int)period.Last.DayOfWeek - (int)weekday + 7) % 7));

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a <= b ? a : b;
}
