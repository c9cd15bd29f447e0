namespace PerfServerless.Domain.Reviews;

/// <summary>The steps of a cycle at their times. After the meeting has started only closing is left, whatever was missed.</summary>
public static class CyclePolicy
{
    public static CycleDecision Decide(CycleTimes times, CycleProgress progress, DateTimeOffset now)
    {
        if (now >= times.MeetingAt) return new CycleDecision.Close();

        if (!progress.Opened) return now >= times.OpensAt ? new CycleDecision.Open() : new CycleDecision.Wait(times.OpensAt);
        if (!progress.Escalated) return now >= times.EscalateAt ? new CycleDecision.Escalate() : new CycleDecision.Wait(times.EscalateAt);
        if (!progress.BriefSent) return now >= times.BriefAt ? new CycleDecision.SendBrief() : new CycleDecision.Wait(times.BriefAt);

        return new CycleDecision.Wait(times.MeetingAt);
    }
}
