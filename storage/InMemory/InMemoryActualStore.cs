using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryActualStore(InMemoryStores stores) : IActualStore
{
    public Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.Append(tenant, actuals));
    }

    public Task<int> AppendAsync(
        TenantId tenant, IReadOnlyCollection<Actual> actuals, IReadOnlyDictionary<KpiId, KpiActuals> read,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            var stale = actuals.Select(a => a.Kpi).Distinct().Where(k => stores.LineTag(tenant, k) != read[k].Tag).ToList();
            if (stale.Count > 0) throw new StaleWriteException($"The values of {string.Join(", ", stale)}");
            stores.Announce(tenant, announced);
            return Task.FromResult(stores.Append(tenant, actuals));
        }
    }

    public async Task<IReadOnlyDictionary<KpiId, KpiActuals>> ReadForChangeAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        // The tags first: what is added in between makes a change stale, and is never overlooked.
        Dictionary<KpiId, string> tags;
        lock (stores.Gate) tags = kpis.Distinct().ToDictionary(k => k, k => stores.LineTag(tenant, k));
        return (await ReadAsync(tenant, kpis, cancellationToken)).ToDictionary(r => r.Key, r => new KpiActuals(r.Key, r.Value, tags[r.Key]));
    }

    public Task<RecordedSince> RecordedSinceAsync(TenantId tenant, DateTimeOffset since, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            var writes = stores.Recorded.Where(r => r.Tenant == tenant && r.Actuals.Max(a => a.RecordedAt) >= since)
                .OrderBy(r => r.Actuals.Max(a => a.RecordedAt)).Take(atMost + 1).ToList();
            var looked = writes.Take(atMost).SelectMany(r => r.Actuals).Where(a => a.RecordedAt >= since);
            return Task.FromResult<RecordedSince>(new([.. looked.Select(a => a with { Note = null })], writes.Count > atMost));
        }
    }

    public Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>>(kpis.Distinct().ToDictionary(
                kpi => kpi,
                kpi => (IReadOnlyList<Actual>)[.. stores.ActualRows.In((tenant, kpi)).Select(e => e.Value)
                    .OrderBy(a => a.Period, StringComparer.Ordinal)
                    .ThenBy(a => a.RecordedAt)
                    .ThenBy(a => a.Id, StringComparer.Ordinal)]));
        }
    }
}
