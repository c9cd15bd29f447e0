using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Messages;

/// <summary>Holds what would come on a day off, in quiet hours or beyond the nudge budget.</summary>
internal sealed class CalendarAndBudget(ReviewPolicies policies, BusinessTime business) : ISendingRule
{
    public Delivery.Held? Held(Scorecard scorecard, Person to, Desk desk, MessageWeight weight)
    {
        var rule = new SendingRule(PersonCalendars.Of(to, scorecard.Organisation, desk.Absences), desk.Sent, policies.Budget, desk.SnoozedUntil);
        return rule.NotBefore(weight, business.Now) is { Held: { } why, At: var at } ? new Delivery.Held(at, why) : null;
    }
}
