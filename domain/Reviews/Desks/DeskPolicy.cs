using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>Puts the ladders of all requests of a person together: one message serves all of them, and a form that went out for one is not repeated for another.</summary>
public static class DeskPolicy
{
    // Of several reasons the strongest is told.
    private static readonly MessageCause[] Strongest = [MessageCause.Nudge, MessageCause.Ask, MessageCause.Reminder];

    /// <param name="duties">The person's requests in cycles that are open.</param>
    /// <param name="sending">When he may be written to; null where nothing holds a message back.</param>
    public static DeskStep Decide(IReadOnlyList<CheckInDuty> duties, LadderRules rules, DateTimeOffset now, SendingRule? sending = null)
    {
        var last = duties.Max(d => d.LastSentAt);
        var decided = duties.Select(d => (Duty: d, Decision: LadderPolicy.Decide(d, last, rules, now))).ToList();
        IReadOnlyList<DueRequest> due = [.. decided
            .Where(d => d.Decision is LadderDecision.Due)
            .OrderBy(d => d.Duty.Times.EscalateAt).ThenBy(d => d.Duty.Cycle.ToString(), StringComparer.Ordinal)
            .Select(d => (d.Duty.Cycle, Due: (LadderDecision.Due)d.Decision))
            .Select(d => new DueRequest(d.Cycle, d.Due.As) { About = d.Due.About })];
        var waits = decided.Select(d => d.Decision).OfType<LadderDecision.Wait>().Select(w => w.Until).ToList();
        var wished = sending is null ? null : WishedFor(duties, last, sending, now);

        if (due.Count > 0)
        {
            var send = Send(due, rules);
            var moment = sending?.NotBefore(WeightOf(send.Form.Cause), now) ?? new(now, null);
            if (moment.At <= now) return send;

            // Whatever happens before looks again; at the meeting there is nothing to ask any more.
            waits.Add(moment.At);
            waits.Add(duties.Min(d => d.Times.ClosesAt));
            if (wished is null || wished > now) return new DeskStep.Wait(Next(waits, wished), new(send.Form, moment.Held!.Value));
        }

        if (wished <= now) return new DeskStep.Send(FormStep.OwnWish($"snooze-{sending!.SnoozedUntil!.Value.UtcTicks}"), rules.TryAgainAfter);
        return new DeskStep.Wait(Next(waits, wished));
    }

    /// <summary>What else a person is to be told comes when nothing of his ladder is due.</summary>
    /// <param name="step">What his ladder does next.</param>
    /// <param name="waiting">What he is to be told.</param>
    public static DeskStep WithNotices(
        DeskStep step, IReadOnlyList<DeskNote> waiting, LadderRules rules, DateTimeOffset now, SendingRule sending)
    {
        if (waiting.Count == 0 || step is not DeskStep.Wait wait) return step;

        // What somebody waits for goes first.
        var (note, at) = waiting.Select(n => (Note: n, sending.NotBefore(WeightOf(n), now).At)).OrderBy(n => n.At).ThenBy(n => !n.Note.IsNeeded).First();
        if (at <= now) return new DeskStep.Tell(note.Id, rules.TryAgainAfter);
        return wait with { Until = wait.Until is { } until && until < at ? until : at };
    }

    /// <summary>When a person wants to hear again of what he still owes: nothing was sent to him since he said so.</summary>
    private static DateTimeOffset? WishedFor(IReadOnlyList<CheckInDuty> duties, DateTimeOffset? last, SendingRule sending, DateTimeOffset now)
    {
        if (sending.SnoozedUntil is not { } until || last >= until) return null;

        // Where it could not be sent then, it waits for his hours all the same.
        var at = sending.Calendar.NextOpen(until > now ? until : now);
        return duties.Any(d => d.Request.State == RequestState.Open && d.Request.Unreachable is null && d.FirstSentAt is not null && at < d.Times.ClosesAt)
            ? at
            : null;
    }

    private static DateTimeOffset? Next(List<DateTimeOffset> waits, DateTimeOffset? wished) =>
        (wished is { } at ? waits.Append(at) : waits).Cast<DateTimeOffset?>().Min();

    private static DeskStep.Send Send(IReadOnlyList<DueRequest> due, LadderRules rules)
    {
        var cause = Strongest.First(c => due.Any(d => d.As.Cause == c));
        var first = due.First(d => d.As.Cause == cause);
        return new(new(StepOf(first), cause, due, first.As.By), rules.TryAgainAfter);
    }

    /// <summary>How a form counts against its owner's nudge budget.</summary>
    public static MessageWeight WeightOf(MessageCause cause) => cause switch
    {
        MessageCause.Reminder => MessageWeight.Reminder,
        MessageCause.Ask => MessageWeight.Needed,
        MessageCause.Nudge or MessageCause.OwnWish => MessageWeight.InSomebodysName,
    };

    /// <summary>News leave room for what is asked of him, and for briefs.</summary>
    public static MessageWeight WeightOf(DeskNote note) => note.IsNeeded ? MessageWeight.Question : MessageWeight.Reminder;

    private static string StepOf(DueRequest due) => $"{due.As.Cause switch
    {
        MessageCause.Ask => "ask",
        MessageCause.Reminder => "reminder",
        MessageCause.Nudge => "nudge",
        MessageCause.OwnWish => throw new ArgumentOutOfRangeException(nameof(due), due.As.Cause, "a ladder does not send this"),
    }}-{due.As.Number}-{due.Cycle.Cadence}-{due.Cycle.Occurrence}";
}
