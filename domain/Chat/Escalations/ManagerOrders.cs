using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Escalations;

/// <summary>Checks what a manager typed for an act of his.</summary>
public static class ManagerOrders
{
    /// <returns>What he said; without it what is wrong, null where he was not asked yet.</returns>
    public static (ManagerTerms? Terms, Saying? Error) Read(EscalationContext context, ManagerOrder order, ManagerAct act)
    {
        // Of nobody of his nothing is asked, and nothing is done.
        if (!order.People.Any(context.Notice.People.Contains)) return (new(), null);
        return act switch
        {
            ManagerAct.Excuse => Reason(order),
            ManagerAct.Extend => Days(order),
            // What these need is asked for on a card of their own.
            ManagerAct.Nudge or ManagerAct.UndoExcuse or ManagerAct.Acknowledge or ManagerAct.OnBehalf or ManagerAct.Reassign
                or ManagerAct.NoLongerTracked => (new(), null),
        };
    }

    /// <summary>So many of the owner's working days after what is missing is due, or after now where that is over; at most the meeting.</summary>
    public static DateTimeOffset Until(
        EscalationContext context, PersonId owner, IReadOnlyList<Absence> absences, CheckInRequest request, int days)
    {
        var (times, scorecard) = (context.Cycle.Times, context.Scorecard);
        if (scorecard.Find(owner) is not { } person) return context.Now;

        var calendar = PersonCalendars.Of(person, scorecard.Organisation, absences);
        var due = request.Missing.Select(o => o.ExtendedTo).Max() ?? times.DueAt;
        var until = calendar.AddDays(due, days);
        if (until <= context.Now) until = calendar.AddDays(context.Now, days);
        return until < times.MeetingAt ? until : times.MeetingAt;
    }

    private static (ManagerTerms? Terms, Saying? Error) Reason(ManagerOrder order) =>
        TypedText.Clean(order.Reason) is { Length: > 0 } reason
            ? (new(TypedText.Cut(reason, TypedLimits.Text)), null)
            : (null, order.Filled ? LadderWords.ReasonNeeded.Say() : null);

    private static (ManagerTerms? Terms, Saying? Error) Days(ManagerOrder order) =>
        int.TryParse(order.Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= ManagerOrder.MostDays
            ? (new(Days: days), null)
            : (null, order.Filled ? LadderWords.DaysNeeded.Say(ManagerOrder.MostDays) : null);
}
