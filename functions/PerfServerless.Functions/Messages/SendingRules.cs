using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Messages;

/// <summary>What decides when somebody may be written to, as things stand now.</summary>
public sealed class SendingRules(ReviewPolicies policies, BusinessTime business)
{
    /// <param name="desk">His; null where he has none yet.</param>
    public SendingRule Of(Scorecard scorecard, Person person, Desk? desk) =>
        new(PersonCalendars.Of(person, scorecard.Organisation, desk?.Absences ?? []), desk?.Sent ?? [], policies.Budget, desk?.SnoozedUntil)
        {
            Briefs = BriefsAhead.Of(scorecard, person.Id, business.Now, business.Now + NudgeBudget.Week),
        };
}
