using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Meetings of a cadence keep their order: one that is moved stays between the one before it and the one after it.</summary>
internal static class MeetingOrder
{
    /// <returns>The day of the other meeting that it would come to or pass; null where it stays between its neighbours.</returns>
    public static DateOnly? Conflict(Cadence cadence, Organisation organisation, MeetingChange change)
    {
        var occurrences = new Occurrences(cadence, organisation);
        if (change.Extra || change.Skipped || occurrences.Of(change) is null) return null;

        var period = occurrences.PeriodOf(change.Meeting);
        if (CyclePlanner.Find(cadence, organisation, Occurrences.Of(period)) is not { } moved) return null;
        if (CyclePlanner.Next(cadence, organisation, moved.Times.MeetingAt) is var next && next.RegularDay < moved.RegularDay) return next.MeetingDay;

        // The neighbours by the rule, skipped ones left out.
        var before = Neighbour(period, occurrences.Previous);
        if (before is not null && before.Times.MeetingAt >= moved.Times.MeetingAt) return before.MeetingDay;
        var after = Neighbour(period, occurrences.Next);
        return after is not null && after.Times.MeetingAt <= moved.Times.MeetingAt ? after.MeetingDay : null;

        PlannedCycle? Neighbour(Calendars.Period from, Func<Calendars.Period, Calendars.Period> step)
        {
            const int Far = 120; // as many periods as two meetings can be apart, skipped ones between them
            for (var i = 0; i < Far; i++)
            {
                from = step(from);
                if (occurrences.Meets(from) && CyclePlanner.Find(cadence, organisation, Occurrences.Of(from)) is { } found) return found;
            }

            return null;
        }
    }
}
