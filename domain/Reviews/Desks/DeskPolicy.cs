using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>Puts the ladders of all requests of a person together: one message serves all of them, and a form that went out for one is not repeated for another.</summary>
public static class DeskPolicy
{
    // Of several reasons the strongest is told.
    private static readonly MessageCause[] Strongest = [MessageCause.Nudge, MessageCause.Ask, MessageCause.Reminder];

    /// <param name="duties">The person's requests in cycles that are open.</param>
    public static DeskStep Decide(IReadOnlyList<CheckInDuty> duties, LadderRules rules, DateTimeOffset now)
    {
        var last = duties.Max(d => d.LastSentAt);
        var decided = duties.Select(d => (Duty: d, Decision: LadderPolicy.Decide(d, last, rules, now))).ToList();
        IReadOnlyList<DueRequest> due = [.. decided
            .Where(d => d.Decision is LadderDecision.Due)
            .OrderBy(d => d.Duty.Times.EscalateAt).ThenBy(d => d.Duty.Cycle.ToString(), StringComparer.Ordinal)
            .Select(d => new DueRequest(d.Duty.Cycle, ((LadderDecision.Due)d.Decision).As))];
        if (due.Count > 0) return Send(due, rules);

        var waits = decided.Select(d => d.Decision).OfType<LadderDecision.Wait>().Select(w => w.Until).ToList();
        return new DeskStep.Wait(waits.Count == 0 ? null : waits.Min());
    }

    private static DeskStep.Send Send(IReadOnlyList<DueRequest> due, LadderRules rules)
    {
        var cause = Strongest.First(c => due.Any(d => d.As.Cause == c));
        var first = due.First(d => d.As.Cause == cause);
        return new(new(StepOf(first), cause, due, first.As.By), rules.TryAgainAfter);
    }

    private static string StepOf(DueRequest due) => $"{due.As.Cause switch
    {
        MessageCause.Ask => "ask",
        MessageCause.Reminder => "reminder",
        MessageCause.Nudge => "nudge",
        MessageCause.OwnWish => throw new ArgumentOutOfRangeException(nameof(due), due.As.Cause, "a ladder does not send this"),
    }}-{due.As.Number}-{due.Cycle.Cadence}-{due.Cycle.Occurrence}";
}
