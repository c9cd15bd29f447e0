using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Cycles;

/// <summary>Finds the cycles that are open.</summary>
public sealed class OpenCycles(ICycleStore cycles)
{
    // The cycles of one cadence follow each other, but for extra ones: at most the newest few can be open.
    private const int Newest = 5;

    public async Task<IReadOnlyList<Cycle>> OfAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        var open = new List<Cycle>();
        foreach (var cadence in scorecard.Cadences)
        {
            open.AddRange((await cycles.ListAsync(scorecard.Tenant, cadence.Id, Newest, cancellationToken)).Where(c => c.State == CycleState.Open));
        }

        return open;
    }
}
