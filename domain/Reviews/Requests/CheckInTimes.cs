using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>When one owner hears from a cycle, in his own working hours.</summary>
/// <param name="AskAt">Not before the cycle opens, and before it escalates.</param>
/// <param name="RemindAt">In order, each after <paramref name="AskAt"/> and before the escalation; possibly fewer than the cadence has.</param>
/// <param name="ClosesAt">When the meeting starts.</param>
public sealed record CheckInTimes(DateTimeOffset AskAt, IReadOnlyList<DateTimeOffset> RemindAt, DateTimeOffset EscalateAt, DateTimeOffset ClosesAt)
{
    /// <summary>
    /// The cycle's local days and times of day, read in the person's zone. Where the cycle opens outside his working hours
    /// (<see cref="Cadence.SendAt"/> to <see cref="Cadence.DueUntil"/>), he is asked when they next begin, if that is before the escalation.
    /// </summary>
    /// <param name="cadence">Null where it left the scorecard meanwhile: then the cycle's own moments hold for everybody.</param>
    public static CheckInTimes For(Cadence? cadence, Organisation organisation, CycleTimes times, Person person, LadderRules rules)
    {
        if (cadence is null) return new(times.OpensAt, times.RemindAt, times.EscalateAt, times.MeetingAt);

        var ask = Ask(cadence, new WorkingDays(organisation.Holidays), times, person.TimeZone);
        var reminders = times.RemindAt
            .Select(at => SameLocalTime(at, cadence.TimeZone, person.TimeZone))
            .Where(at => at >= ask + rules.QuietTime && at < times.EscalateAt)
            .Distinct()
            .Order();

        return new(ask, [.. reminders], times.EscalateAt, times.MeetingAt);
    }

    private static DateTimeOffset Ask(Cadence cadence, WorkingDays workingDays, CycleTimes times, string zone)
    {
        var at = SameLocalTime(times.OpensAt, cadence.TimeZone, zone);
        if (at >= times.OpensAt && at < times.EscalateAt) return at;
        if (InWorkingHours(times.OpensAt, cadence, workingDays, zone)) return LocalTimes.In(times.OpensAt, zone);

        var today = LocalTimes.DayOf(times.OpensAt, zone);
        var next = LocalTimes.TimeOf(times.OpensAt, zone) < cadence.SendAt ? workingDays.OnOrAfter(today) : workingDays.Add(today, 1);
        at = LocalTimes.At(next, cadence.SendAt, zone);

        return at < times.EscalateAt ? at : LocalTimes.In(times.OpensAt, zone);
    }

    private static bool InWorkingHours(DateTimeOffset moment, Cadence cadence, WorkingDays workingDays, string zone) =>
        workingDays.Includes(LocalTimes.DayOf(moment, zone))
        && LocalTimes.TimeOf(moment, zone) is var time && time >= cadence.SendAt && time <= cadence.DueUntil;

    private static DateTimeOffset SameLocalTime(DateTimeOffset moment, string from, string to) =>
        LocalTimes.At(LocalTimes.DayOf(moment, from), LocalTimes.TimeOf(moment, from), to);
}
