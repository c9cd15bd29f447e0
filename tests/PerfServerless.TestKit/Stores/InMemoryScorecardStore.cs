using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;

namespace PerfServerless.TestKit.Stores;

internal sealed class InMemoryScorecardStore(InMemoryStores stores) : IScorecardStore, IFolderMemory
{
    private readonly Lock gate = new();
    private readonly Dictionary<(TenantId Tenant, string Version), PublishedScorecard> versions = [];
    private readonly Dictionary<TenantId, PublishedScorecard> current = [];
    private readonly Dictionary<(TenantId Tenant, KpiId Kpi), SaidLast> memory = [];

    public Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<TenantId>>([.. current.Keys.Order()]);
    }

    public Task<PublishedScorecard?> CurrentAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(current.GetValueOrDefault(tenant));
    }

    public Task<PublishedScorecard?> FindAsync(TenantId tenant, string version, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(versions.GetValueOrDefault((tenant, version)));
    }

    public Task<bool> PublishAsync(
        PublishedScorecard scorecard, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Scorecard.Tenant;
        lock (gate)
        {
            if (current.GetValueOrDefault(tenant)?.Version == scorecard.Version) return Task.FromResult(false);

            versions.TryAdd((tenant, scorecard.Version), scorecard);
            current[tenant] = scorecard;
            lock (stores.Gate) stores.Announce(tenant, announced);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyDictionary<KpiId, SaidLast>> RecallAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyDictionary<KpiId, SaidLast>>(
                memory.Where(m => m.Key.Tenant == tenant).ToDictionary(m => m.Key.Kpi, m => m.Value));
        }
    }

    public Task RememberAsync(TenantId tenant, IReadOnlyCollection<SaidLast> said, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            foreach (var one in said) memory[(tenant, one.Kpi)] = one;
            return Task.CompletedTask;
        }
    }
}
