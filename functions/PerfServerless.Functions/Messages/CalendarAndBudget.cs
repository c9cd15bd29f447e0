using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Messages;

/// <summary>Holds what would come on a day off, in quiet hours or beyond the nudge budget.</summary>
internal sealed class CalendarAndBudget(SendingRules rules, BusinessTime business) : ISendingRule
{
    public Delivery.Held? Held(Scorecard scorecard, Person to, Desk desk, MessageWeight weight) =>
        rules.Of(scorecard, to, desk).NotBefore(weight, business.Now) is { Held: { } why, At: var at } ? new Delivery.Held(at, why) : null;
}
