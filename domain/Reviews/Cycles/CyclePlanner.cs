using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>
/// Finds the cycles of a cadence. The meeting is where its rule puts it in the period (week, month, quarter, fiscal year), on a working day,
/// or where somebody moved it to; everything else is counted back from it, in working days and hours.
/// </summary>
public static class CyclePlanner
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>The occurrence of a key as the cadence has it now: its meeting and its times may have moved since it was planned.</summary>
    /// <returns>Null where the cadence has no such occurrence any more, or where it was called off.</returns>
    public static PlannedCycle? Find(Cadence cadence, Organisation organisation, string occurrence)
    {
        var occurrences = new Occurrences(cadence, organisation);
        if (Occurrences.IsExtra(occurrence))
            return occurrences.ExtraOf(occurrence) is { Skipped: false } extra ? Plan(cadence, organisation, occurrence, extra.Meeting, extra) : null;

        if (occurrences.PeriodOf(occurrence) is not { } period) return null;
        var change = occurrences.ChangeOf(period);
        return change is { Skipped: true } ? null : Plan(cadence, organisation, occurrence, occurrences.RegularDay(period), change);
    }

    /// <summary>
    /// Whether somebody called an occurrence off: it was skipped, its cadence is paused or ended, or it is an extra one that was taken back.
    /// One that the rule does not know any more was not.
    /// </summary>
    public static bool IsCalledOff(Cadence cadence, Organisation organisation, string occurrence)
    {
        if (cadence.State is not null) return true;

        var occurrences = new Occurrences(cadence, organisation);
        if (Occurrences.IsExtra(occurrence)) return occurrences.ExtraOf(occurrence) is not { Skipped: false };
        return occurrences.PeriodOf(occurrence) is { } period && occurrences.ChangeOf(period) is { Skipped: true };
    }

    /// <summary>
    /// The first cycle of the rule whose meeting is later than <paramref name="after"/>; extra ones, and whether the cadence is paused, do
    /// not count. Its opening may be past already: then it opens at once.
    /// </summary>
    public static PlannedCycle Next(Cadence cadence, Organisation organisation, DateTimeOffset after)
    {
        var occurrences = new Occurrences(cadence, organisation);

        // One period earlier: its meeting may have been put off into this one.
        var period = occurrences.Previous(occurrences.Containing(LocalTimes.DayOf(after, cadence.TimeZone)));
        foreach (var moved in cadence.Meetings.Where(m => m is { Extra: false, Skipped: false, MovedTo: not null }))
        {
            if (MeetsAt(cadence, moved.MovedTo!.Value, moved) <= after) continue;
            if (occurrences.PeriodOf(moved.Meeting) is var its && its.First < period.First) period = its;
        }

        if (cadence.StartsOn is { } start && occurrences.Containing(start) is var first && first.First > period.First) period = first;

        for (; ; period = occurrences.Next(period))
        {
            if (!occurrences.Meets(period)) continue;

            var (day, change) = (occurrences.RegularDay(period), occurrences.ChangeOf(period));
            if (change is { Skipped: true } || MeetsAt(cadence, change?.MovedTo ?? day, change) <= after) continue;

            return Plan(cadence, organisation, Occurrences.Of(period), day, change);
        }
    }

    /// <summary>The extra cycles whose meetings are still to come.</summary>
    public static IEnumerable<PlannedCycle> ExtrasAfter(Cadence cadence, Organisation organisation, DateTimeOffset after) => cadence.Meetings
        .Where(m => m is { Extra: true, Skipped: false })
        .Select(m => Find(cadence, organisation, Occurrences.OfExtra(m.Meeting))!)
        .Where(p => p.Times.MeetingAt > after)
        .OrderBy(p => p.Times.MeetingAt);

    private static DateTimeOffset MeetsAt(Cadence cadence, DateOnly day, MeetingChange? change) =>
        LocalTimes.At(day, change?.At ?? cadence.MeetingAt, cadence.TimeZone);

    private static PlannedCycle Plan(Cadence cadence, Organisation organisation, string occurrence, DateOnly regularDay, MeetingChange? change)
    {
        var (workingDays, day, at) = (new WorkingDays(organisation.Holidays), change?.MovedTo ?? regularDay, change?.At ?? cadence.MeetingAt);
        return new(occurrence, day, InOrder(
            Moment(cadence.OpensBefore, cadence.SendAt),
            [.. cadence.RemindBefore.Select(a => Moment(a, cadence.SendAt))],
            Moment(cadence.DueBefore, cadence.DueUntil),
            Moment(cadence.EscalateBefore, cadence.SendAt),
            Moment(cadence.BriefBefore, cadence.SendAt),
            LocalTimes.At(day, at, cadence.TimeZone)))
        {
            RegularDay = regularDay,
        };

        DateTimeOffset Moment(Ahead ahead, TimeOnly usual)
        {
            var on = workingDays.Back(day, ahead.Days);
            if (ahead.Hours == 0) return LocalTimes.At(on, usual, cadence.TimeZone);
            return LocalTimes.In(LocalTimes.At(on, at, cadence.TimeZone).AddHours(-ahead.Hours), cadence.TimeZone);
        }
    }

    // CadenceCheck refuses what cannot be in order. What is left is a step inside the hour that a zone skips, where two
    // times become one moment, and a meeting that was moved to an earlier time of day: the earlier step then gives way by a minute.
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

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a <= b ? a : b;
}
