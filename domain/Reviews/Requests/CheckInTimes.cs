using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>When one owner hears from a cycle, in his own working hours.</summary>
/// <param name="AskAt">Not before the cycle opens, and before it escalates.</param>
/// <param name="RemindAt">In order, each after <paramref name="AskAt"/> and before the escalation; possibly fewer than the cadence has.</param>
/// <param name="ClosesAt">When the meeting starts.</param>
public sealed record CheckInTimes(DateTimeOffset AskAt, IReadOnlyList<DateTimeOffset> RemindAt, DateTimeOffset EscalateAt, DateTimeOffset ClosesAt)
{
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);

    /// <summary>
    /// The cycle's local days and times of day, read in the person's zone. Where the cycle opens outside his working time, he is asked when it
    /// next begins, if that is before the escalation; a reminder that would come outside it comes when it next begins.
    /// </summary>
    /// <param name="cadence">Null where it left the scorecard meanwhile: then the cycle's own moments hold for everybody.</param>
    /// <param name="absences">The days on which he is away.</param>
    public static CheckInTimes For(
        Cadence? cadence, Organisation organisation, CycleTimes times, Person person, LadderRules rules, IReadOnlyList<Absence>? absences = null)
    {
        if (cadence is null) return new(times.OpensAt, times.RemindAt, times.EscalateAt, times.MeetingAt);

        var calendar = Calendar(cadence, organisation, person, absences ?? []);
        var ask = Ask(calendar, cadence, times, person);
        var reminders = times.RemindAt
            .Select(at => InWorkingTime(calendar, SameLocalTime(at, cadence.TimeZone, person.TimeZone), person))
            .Where(at => at >= ask + rules.QuietTime && at < times.EscalateAt)
            .Distinct()
            .Order();

        return new(ask, [.. reminders], times.EscalateAt, times.MeetingAt);
    }

    /// <summary>His own, with the hours of the cadence (<see cref="Cadence.SendAt"/> to <see cref="Cadence.DueUntil"/>) where he names none.</summary>
    private static PersonCalendar Calendar(Cadence cadence, Organisation organisation, Person person, IReadOnlyList<Absence> absences)
    {
        // The last moment in which an answer is due is one in which he may be asked.
        var hours = person.Hours ?? new DailyHours(cadence.SendAt, cadence.DueUntil.Add(TimeSpan.FromSeconds(1)));
        return PersonCalendars.Of(person with { Hours = hours }, organisation, absences);
    }

    private static DateTimeOffset Ask(PersonCalendar calendar, Cadence cadence, CycleTimes times, Person person)
    {
        var at = SameLocalTime(times.OpensAt, cadence.TimeZone, person.TimeZone);
        if (at >= times.OpensAt && at < times.EscalateAt && InWorkingTime(calendar, at, person) == at) return at;

        var next = NextWorking(calendar, times.OpensAt);
        return next < times.EscalateAt ? next : LocalTimes.In(times.OpensAt, person.TimeZone);
    }

    // Whoever names no hours is written to at the cadence's own times of day, on a day on which he works.
    private static DateTimeOffset InWorkingTime(PersonCalendar calendar, DateTimeOffset at, Person person) =>
        person.Hours is null && calendar.Works(LocalTimes.DayOf(at, person.TimeZone)) ? at : NextWorking(calendar, at);

    /// <summary>The moment itself, or the first one after it, in his working time.</summary>
    private static DateTimeOffset NextWorking(PersonCalendar calendar, DateTimeOffset at) => calendar.Add(at, Instant).Add(-Instant);

    private static DateTimeOffset SameLocalTime(DateTimeOffset moment, string from, string to) =>
        LocalTimes.At(LocalTimes.DayOf(moment, from), LocalTimes.TimeOf(moment, from), to);
}
