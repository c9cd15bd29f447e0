using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Decisions;

/// <summary>Finds who is asked to agree to a KPI's new target: the nearest one who is there and can be reached.</summary>
public sealed class TargetApprovers(ICheckInStore desks, Reachability reachability, BusinessTime business)
{
    /// <param name="cadence">The review that decided it; null where it is held no more.</param>
    /// <param name="by">Who proposes it.</param>
    /// <returns>Null where nobody is left.</returns>
    public async Task<PersonId?> FindAsync(Scorecard scorecard, Kpi kpi, Cadence? cadence, PersonId by, CancellationToken cancellationToken)
    {
        foreach (var id in ProposalPolicy.Approvers(scorecard, kpi, cadence, by))
            if (scorecard.Find(id) is { } person && await IsThereAsync(scorecard, person, cancellationToken)) return id;

        return null;
    }

    private async Task<bool> IsThereAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        if (person.HasLeft(business.Now)) return false;

        var desk = (await desks.DeskAsync(new(scorecard.Tenant, person.Id), cancellationToken)).Value;
        return PersonCalendars.Of(person, scorecard.Organisation, desk.Absences).AbsenceAt(business.Now) is null
            && (await reachability.OfAsync(scorecard, person, desk, cancellationToken)).Why is null;
    }
}
