using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>The cycles of a simulated quarter.</summary>
internal static class QuarterCycles
{
    private const int Most = 1_000;

    /// <returns>Those whose meeting was, in the order of their meetings.</returns>
    public static async Task<IReadOnlyList<Cycle>> OverAsync(QuarterWorld world)
    {
        var found = new List<Cycle>();
        foreach (var cadence in world.Scorecard.Cadences)
            found.AddRange(await world.Stores.Cycles.ListAsync(world.Scorecard.Tenant, cadence.Id, Most, CancellationToken.None));
        return [.. found.Where(c => c.Times.MeetingAt < world.Now).OrderBy(c => c.Times.MeetingAt).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal)];
    }
}
