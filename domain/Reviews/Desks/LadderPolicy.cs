using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>
/// The escalation ladder of one request: ask, remind, and leave the rest to the owner's manager. It decides from what is stored, so that
/// after an outage the steps that were missed become one message at most, and a step that was sent is not sent again.
/// </summary>
internal static class LadderPolicy
{
    /// <param name="lastSentAt">When the owner got his form last, for whatever request.</param>
    public static LadderDecision Decide(CheckInDuty duty, DateTimeOffset? lastSentAt, LadderRules rules, DateTimeOffset now)
    {
        var (times, request) = duty;
        if (RequestMoves.IsFinal(request.State) || now >= times.ClosesAt) return new LadderDecision.Over();

        // Excused may be undone, unreachable may come back, paused may resume: each wakes the desk, and nothing is sent until then.
        if (request.State == RequestState.Excused || request.Unreachable is not null) return new LadderDecision.Wait(times.ClosesAt);

        if (request.Nudges.Count > duty.NudgesSent) return new LadderDecision.Due(new(MessageCause.Nudge, now, request.Nudges[^1].By, request.Nudges.Count));
        if (duty.FirstSentAt is null) return now >= times.AskAt ? new LadderDecision.Due(new(MessageCause.Ask, now)) : new LadderDecision.Wait(times.AskAt);

        return Remind(times, lastSentAt ?? duty.FirstSentAt.Value, rules, now);
    }

    private static LadderDecision Remind(CheckInTimes times, DateTimeOffset last, LadderRules rules, DateTimeOffset now)
    {
        var open = Enumerable.Range(0, times.RemindAt.Count).Where(i => times.RemindAt[i] >= last + rules.QuietTime).ToList();
        var due = open.Where(i => times.RemindAt[i] <= now).ToList();
        if (due.Count > 0 && now < times.EscalateAt) return new LadderDecision.Due(new(MessageCause.Reminder, now, Number: due[^1] + 1));

        var next = open.Where(i => times.RemindAt[i] > now).Select(i => times.RemindAt[i]);
        return new LadderDecision.Wait(next.Append(times.ClosesAt).Min());
    }
}
