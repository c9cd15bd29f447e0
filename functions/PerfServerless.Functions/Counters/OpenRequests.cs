using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Counters;

/// <summary>Finds what is open: cycles, and a person's requests in them.</summary>
public sealed class OpenRequests(ICycleStore cycles, ICheckInStore requests)
{
    // The cycles of one cadence follow each other: at most the newest few can be open.
    private const int Newest = 3;

    /// <returns>The person's requests in open cycles, by deadline; where none is open, that of the cycle that met last.</returns>
    public async Task<IReadOnlyList<(Cycle Cycle, Versioned<CheckInRequest> Request)>> ReviewsAsync(Scorecard scorecard, PersonId person, CancellationToken cancellationToken)
    {
        var found = new List<(Cycle Cycle, Versioned<CheckInRequest> Request)>();
        foreach (var cycle in await NewestAsync(scorecard, cancellationToken))
        {
            if (await requests.FindAsync(new(cycle.Key, person), cancellationToken) is { } request) found.Add((cycle, request));
        }

        var open = found.Where(f => f.Cycle.State == CycleState.Open).ToList();
        return [.. (open.Count > 0 ? open : found.OrderByDescending(f => f.Cycle.Times.MeetingAt).Take(1))
            .OrderBy(f => f.Cycle.Times.DueAt).ThenBy(f => f.Cycle.Times.MeetingAt).ThenBy(f => f.Cycle.Key.ToString(), StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<Cycle>> OpenCyclesAsync(Scorecard scorecard, CancellationToken cancellationToken) =>
        [.. (await NewestAsync(scorecard, cancellationToken)).Where(c => c.State == CycleState.Open)];

    private async Task<IReadOnlyList<Cycle>> NewestAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        var newest = new List<Cycle>();
        foreach (var cadence in scorecard.Cadences) newest.AddRange(await cycles.ListAsync(scorecard.Tenant, cadence.Id, Newest, cancellationToken));
        return newest;
    }
}
