using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Desk;

/// <summary>Finds a person's requests in cycles that are open, newest meeting first.</summary>
public sealed class OpenRequests(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests)
{
    // The cycles of one cadence follow each other: at most the newest few can be open.
    private const int Newest = 3;

    public async Task<IReadOnlyList<Versioned<CheckInRequest>>> OfAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard }) return [];

        var found = new List<Versioned<CheckInRequest>>();
        foreach (var cycle in await OpenCyclesAsync(scorecard, cancellationToken))
        {
            if (await requests.FindAsync(new(cycle.Key, person), cancellationToken) is { } request) found.Add(request);
        }

        return found;
    }

    public async Task<IReadOnlyList<Cycle>> OpenCyclesAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        var open = new List<Cycle>();
        foreach (var cadence in scorecard.Cadences)
        {
            open.AddRange((await cycles.ListAsync(scorecard.Tenant, cadence.Id, Newest, cancellationToken)).Where(c => c.State == CycleState.Open));
        }

        return open;
    }
}
