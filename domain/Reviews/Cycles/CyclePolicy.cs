namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>The steps of a cycle at their times. After the meeting has started only closing is left, whatever was missed.</summary>
public static class CyclePolicy
{
    /// <summary>So shortly before its time is over nothing is sent that would be tried again and again.</summary>
    private static readonly TimeSpan Narrow = TimeSpan.FromMinutes(6);

    /// <param name="climb">What the ladders of the missing values say; null where they cannot be known: then the cycle's own moments hold.</param>
    /// <param name="times">The cycle's times as they are now: a meeting that moved moves everything.</param>
    /// <param name="cycle">As it is stored; null before it was opened.</param>
    public static CycleStep Decide(CycleTimes times, Cycle? cycle, LadderRules rules, DateTimeOffset now, ClimbMoment? climb = null)
    {
        if (now >= times.MeetingAt || cycle?.State == CycleState.Closed) return new CycleStep.Close();
        if (cycle is null or { State: CycleState.Upcoming }) return now >= times.OpensAt ? new CycleStep.Open() : new CycleStep.Wait(times.OpensAt);

        if (climb is not null) return Climb(times, cycle, climb, now);
        if (cycle.EscalatedTo < rules.EscalateAfter.Count)
        {
            var level = cycle.EscalatedTo + 1;
            var at = rules.EscalatesAt(times, level);
            return now >= at ? new CycleStep.Escalate(level, times.BriefAt) : new CycleStep.Wait(at, level > 1);
        }

        if (!cycle.BriefSent) return now >= times.BriefAt ? new CycleStep.SendBrief(times.MeetingAt) : new CycleStep.Wait(times.BriefAt, Told: true);
        if (HeldBrief(times, cycle) is { } held)
            return now >= held ? new CycleStep.SendBrief(times.MeetingAt) : new CycleStep.Wait(held, Told: true);
        return new CycleStep.Wait(times.MeetingAt, Told: true);
    }

    // The brief has its moment; a card that is due in the same one follows it.
    private static CycleStep Climb(CycleTimes times, Cycle cycle, ClimbMoment climb, DateTimeOffset now)
    {
        var briefAt = cycle.BriefSent ? HeldBrief(times, cycle) : times.BriefAt;
        if (now >= briefAt) return new CycleStep.SendBrief(times.MeetingAt);

        var giveUpAt = cycle.BriefSent ? times.MeetingAt : times.BriefAt;
        if (climb.Level is { } level && now < giveUpAt - Narrow) return new CycleStep.Escalate(level, giveUpAt);

        var next = new[] { climb.Next, briefAt, giveUpAt }.Min() ?? giveUpAt;
        return new CycleStep.Wait(next, climb.Told || cycle.EscalatedTo > 0 || cycle.BriefSent);
    }

    /// <summary>When a leader may be written to who could not be when the brief was sent; null where none waits, or only until after the meeting.</summary>
    private static DateTimeOffset? HeldBrief(CycleTimes times, Cycle cycle) =>
        cycle.BriefHeldUntil is { } held && held < times.MeetingAt ? held : null;
}
