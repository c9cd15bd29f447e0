using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryDecisionStore(InMemoryStores stores) : IDecisionStore
{
    public Task<Versioned<Decision>?> FindAsync(DecisionKey key, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.DecisionRows.Find(key));
    }

    public Task<IReadOnlyList<Decision>> ListAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<Decision>>(
            [.. stores.DecisionRows.In(cycle).Select(d => d.Value).OrderBy(d => d.At).ThenBy(d => d.Key.Id, StringComparer.Ordinal)]);
    }

    public Task<IReadOnlyList<Decision>> OpenAsync(TenantId tenant, CadenceId? cadence, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<Decision>>(
            [.. Ordered(tenant).Where(d => d.IsOwed && (cadence is null || d.Key.Cycle.Cadence == cadence))]);
    }

    public Task<IReadOnlyList<Decision>> PageAsync(
        TenantId tenant, CadenceId? cadence, DecisionKey? after, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<Decision>>(
            [
                .. Ordered(tenant).Where(d => cadence is null || d.Key.Cycle.Cadence == cadence)
                    .Where(d => after is null || string.CompareOrdinal(Place(d), ReviewKeys.Decision(after)) > 0)
                    .Take(atMost),
            ]);
    }

    public Task<IReadOnlyList<DecisionEntry>> EntriesAsync(DecisionKey key, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<DecisionEntry>>(
            [.. stores.DecisionEntryRows.In(key).Select(e => e.Value).OrderBy(e => e.Number)]);
    }

    // The rows' own order.
    private static string Place(Decision decision) => ReviewKeys.Decision(decision.Key);

    private IEnumerable<Decision> Ordered(TenantId tenant) =>
        stores.DecisionRows.Entries.Where(d => d.Key.Cycle.Tenant == tenant).Select(d => d.Value).OrderBy(Place, StringComparer.Ordinal);
}
