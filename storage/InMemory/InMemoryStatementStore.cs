using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryStatementStore : IStatementStore
{
    private readonly Lock gate = new();
    private readonly InMemoryTable<(TenantId Tenant, string Id), StatedStatus> rows = new();

    public Task<bool> AppendAsync(TenantId tenant, StatedStatus stated, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(rows.Add((tenant, stated.Id), stated));
    }

    public Task<IReadOnlyList<StatedStatus>> ReadAsync(TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StatedStatus>>(
                [.. rows.Entries.Where(e => e.Key.Tenant == tenant && kpis.Contains(e.Value.Kpi)).Select(e => e.Value).OrderBy(s => s.Kpi).ThenBy(s => s.At)]);
        }
    }
}
