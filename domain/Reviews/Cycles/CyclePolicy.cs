namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>The steps of a cycle at their times. After the meeting has started only closing is left, whatever was missed.</summary>
public static class CyclePolicy
{
    /// <param name="times">The cycle's times as they are now: a meeting that moved moves everything.</param>
    /// <param name="cycle">As it is stored; null before it was opened.</param>
    public static CycleStep Decide(CycleTimes times, Cycle? cycle, LadderRules rules, DateTimeOffset now)
    {
        if (now >= times.MeetingAt || cycle?.State == CycleState.Closed) return new CycleStep.Close();
        if (cycle is null or { State: CycleState.Upcoming }) return now >= times.OpensAt ? new CycleStep.Open() : new CycleStep.Wait(times.OpensAt);

        if (cycle.EscalatedTo < rules.EscalateAfter.Count)
        {
            var level = cycle.EscalatedTo + 1;
            var at = rules.EscalatesAt(times, level);
            return now >= at ? new CycleStep.Escalate(level, times.BriefAt) : new CycleStep.Wait(at, level > 1);
        }

        if (!cycle.BriefSent) return now >= times.BriefAt ? new CycleStep.SendBrief(times.MeetingAt) : new CycleStep.Wait(times.BriefAt, Told: true);
        return new CycleStep.Wait(times.MeetingAt, Told: true);
    }
}
