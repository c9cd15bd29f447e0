using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Ladders;
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
        if (!IsAsked(times, request, rules)) return now >= times.AskAt ? new LadderDecision.Due(new(MessageCause.Ask, now)) : new LadderDecision.Wait(times.AskAt);

        if (request.AskAgain) return new LadderDecision.Due(new(MessageCause.Ask, now, Number: request.Sent.Count));

        return Remind(duty, lastSentAt ?? duty.FirstSentAt!.Value, rules, now);
    }

    // Whoever looked at it by himself before it was asked, and left something open, is asked for the rest in its time. A question that was asked
    // stays asked, also where the meeting moved.
    private static bool IsAsked(CheckInTimes times, CheckInRequest request, LadderRules rules) =>
        request.Sent.Any(s => s.Cause != MessageCause.OwnWish || s.At >= times.AskAt - rules.QuietTime);

    private static LadderDecision Remind(CheckInDuty duty, DateTimeOffset last, LadderRules rules, DateTimeOffset now)
    {
        // The steps of a ladder stand as they are written, however close; beside any other form they keep their distance.
        var isOwn = duty.Request.Sent is [.., { Cause: MessageCause.Reminder } newest] && newest.At == last && LadderReminder.IsOwn(newest.Number);
        var open = OfCadence(duty).Where(r => r.At >= last + rules.QuietTime)
            .Concat(OfLadders(duty).Where(r => isOwn ? r.At > last : r.At >= last + rules.QuietTime))
            .OrderBy(r => r.At).ToList();

        var due = open.Where(r => r.At <= now && now < r.Until).ToList();
        if (due.Count > 0) return Due(due, now);

        var next = open.Where(r => r.At > now).Select(r => r.At);
        return new LadderDecision.Wait(next.Append(duty.Times.ClosesAt).Min());
    }

    // One form stands for all that are due: where one of them is about everything, it is.
    private static LadderDecision.Due Due(IReadOnlyList<Reminder> due, DateTimeOffset now)
    {
        var told = due.LastOrDefault(r => r.About is null) ?? due[^1];
        return new(new(MessageCause.Reminder, now, Number: told.Number))
        {
            About = told.About is null ? null : [.. due.SelectMany(r => r.About!).Distinct().Order()],
        };
    }

    // Where the meeting moved, a reminder that went out is not repeated.
    private static IEnumerable<Reminder> OfCadence(CheckInDuty duty)
    {
        if (!duty.Reminders.AsCadence) return [];

        var sent = Reminded(duty).Where(n => !LadderReminder.IsOwn(n)).DefaultIfEmpty(0).Max();
        return duty.Times.RemindAt.Select((at, i) => new Reminder(at, duty.Times.EscalateAt, i + 1, null)).Where(r => r.Number > sent);
    }

    private static IEnumerable<Reminder> OfLadders(CheckInDuty duty) =>
        from own in duty.Reminders.Own
        where own.Since is null || own.At > own.Since
        where !duty.Request.Sent.Any(s => s.Cause == MessageCause.Reminder && own.IsSentAs(s.Number) && (own.Since is null || s.At >= own.Since))
        select new Reminder(own.At, own.Until, own.Numbered(Reminded(duty).Count(own.IsSentAs)), own.About);

    private static IEnumerable<int> Reminded(CheckInDuty duty) => duty.Request.Sent.Where(s => s.Cause == MessageCause.Reminder).Select(s => s.Number);

    /// <summary>A reminder, wherever its time comes from.</summary>
    /// <param name="About">Null for all that is asked.</param>
    private sealed record Reminder(DateTimeOffset At, DateTimeOffset Until, int Number, IReadOnlyList<KpiId>? About);
}
