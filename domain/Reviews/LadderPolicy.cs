namespace PerfServerless.Domain.Reviews;

/// <summary>
/// The escalation ladder of one owner: ask, remind, and leave the rest to his manager. It decides from what is stored, so that
/// after an outage the steps that were missed become one message at most, and a step that was sent is not sent again.
/// </summary>
public static class LadderPolicy
{
    /// <summary>A reminder this soon after another form would only repeat it, and is left out.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromHours(4);

    public static LadderDecision Decide(CheckInTimes times, CheckInProgress progress, DateTimeOffset now)
    {
        if (progress.State is RequestState.Complete or RequestState.Closed) return new LadderDecision.Stop(progress.State);
        if (now >= times.ClosesAt) return new LadderDecision.Stop(progress.State == RequestState.Excused ? RequestState.Excused : RequestState.Closed);

        // Excused may be undone, unreachable may install, paused may resume: each wakes the ladder, and nothing is sent until then.
        if (progress.State == RequestState.Excused || progress.Unreachable is not null) return new LadderDecision.Wait(times.ClosesAt);

        var nudges = progress.Nudges ?? [];
        if (nudges.Count > progress.NudgesSent) return new LadderDecision.Send(CheckInMessage.Nudge(nudges.Count, nudges[^1]));
        if (progress.LastSentAt is not { } last) return now >= times.AskAt ? new LadderDecision.Send(CheckInMessage.Ask) : new LadderDecision.Wait(times.AskAt);

        return Remind(times, last, now);
    }

    private static LadderDecision Remind(CheckInTimes times, DateTimeOffset last, DateTimeOffset now)
    {
        var open = Enumerable.Range(0, times.RemindAt.Count).Where(i => times.RemindAt[i] >= last + QuietTime).ToList();
        var due = open.Where(i => times.RemindAt[i] <= now).ToList();

        if (due.Count > 0 && now < times.EscalateAt) return new LadderDecision.Send(CheckInMessage.Reminder(due[^1] + 1));

        var next = open.Where(i => times.RemindAt[i] > now).Select(i => times.RemindAt[i]);
        return new LadderDecision.Wait(next.Append(times.ClosesAt).Min());
    }
}
