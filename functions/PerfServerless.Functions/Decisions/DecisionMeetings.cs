using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Decisions;

/// <summary>Finds the meeting that decided something: today's, else the last one, else the one that comes.</summary>
public sealed class DecisionMeetings(ICycleStore cycles, BusinessTime business)
{
    private const int Looked = 6;

    /// <returns>Null where none was planned yet.</returns>
    public async Task<Cycle?> FindAsync(Scorecard scorecard, Cadence cadence, CancellationToken cancellationToken)
    {
        var (now, today) = (business.Now, LocalTimes.DayOf(business.Now, cadence.TimeZone));
        var known = await cycles.ListAsync(scorecard.Tenant, cadence.Id, Looked, cancellationToken);
        var held = known.Where(c => !c.CalledOff).ToList();
        return held.Find(c => c.MeetingDay == today)
            ?? held.Where(c => c.Times.MeetingAt <= now).MaxBy(c => c.Times.MeetingAt)
            ?? held.MinBy(c => c.Times.MeetingAt)
            ?? (known is [var newest, ..] ? newest : null);
    }

    /// <summary>The day of the first meeting after one, and after now.</summary>
    public DateOnly NextDay(Scorecard scorecard, Cadence cadence, Cycle after)
    {
        var from = after.Times.MeetingAt > business.Now ? after.Times.MeetingAt : business.Now;
        return CyclePlanner.Next(cadence, scorecard.Organisation, from).MeetingDay;
    }
}
