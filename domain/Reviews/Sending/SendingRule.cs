using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Reviews.Sending;

/// <summary>
/// Decides when what the bot sends by itself may reach one person: while he may be written to, and within his nudge budget. What a person does
/// himself is answered at any time, and rewriting a message in place raises no notification: neither is asked here.
/// </summary>
/// <param name="Sent">When such messages reached him, oldest first.</param>
/// <param name="SnoozedUntil">Until when he wants no reminders; null where he wants them.</param>
public sealed record SendingRule(PersonCalendar Calendar, IReadOnlyList<DateTimeOffset> Sent, NudgeBudget Budget, DateTimeOffset? SnoozedUntil = null)
{
    /// <summary>How many briefs he will get within seven days: each keeps its place in the budget.</summary>
    public int Briefs { get; init; }

    /// <summary>The first moment from now on at which a message of this weight may go out, and what holds it until then.</summary>
    public SendingMoment NotBefore(MessageWeight weight, DateTimeOffset now)
    {
        var free = Budget.FreeAt(Sent, weight, Briefs, now);
        var (at, held) = free > now ? (free, HeldBy.Budget) : (now, (HeldBy?)null);
        if (Snoozed(weight) is { } until && until > at) (at, held) = (until, HeldBy.Snooze);

        var open = Calendar.NextOpen(at);
        return new(open, held ?? (open > now ? HeldBy.Calendar : null));
    }

    // A question that nobody asked before is no reminder: it comes in spite of a snooze.
    private DateTimeOffset? Snoozed(MessageWeight weight) => weight switch
    {
        MessageWeight.Reminder => SnoozedUntil,
        MessageWeight.Question or MessageWeight.Needed or MessageWeight.Brief or MessageWeight.Escalation or MessageWeight.InSomebodysName => null,
    };
}
