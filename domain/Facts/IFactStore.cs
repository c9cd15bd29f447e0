using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Domain.Facts;

/// <summary>Reads by range for analysis: as much as is asked for, from where the last reading ended, however much there is.</summary>
public interface IFactStore
{
    /// <summary>
    /// A tenant's actuals, corrected ones too, of KPIs that are no longer measured too, in the order of their <see cref="PlacedActual.Place"/>s.
    /// </summary>
    /// <param name="after">Only what has its place behind this one; empty for all.</param>
    /// <param name="atMost">How many rows are read at most.</param>
    Task<ActualSlice> ActualsAsync(TenantId tenant, string after, int atMost, CancellationToken cancellationToken);

    /// <returns>A tenant's cycles, cadence by cadence in order of their ids, the newest of each first; only those behind the given one.</returns>
    Task<IReadOnlyList<Cycle>> CyclesAsync(TenantId tenant, CycleKey? after, int atMost, CancellationToken cancellationToken);
}
