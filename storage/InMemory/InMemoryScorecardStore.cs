using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryScorecardStore(InMemoryStores stores) : IScorecardStore, IFolderMemory, IPeopleStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(TenantId Tenant, string Version), PublishedScorecard> versions = [];
    private readonly Dictionary<TenantId, PublishedScorecard> current = [];
    private readonly Dictionary<(TenantId Tenant, KpiId Kpi), SaidLast> memory = [];
    private readonly Dictionary<(TenantId Tenant, PersonId Person), PersonMemory> people = [];

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

    public Task<bool> PublishAsync(PublishedScorecard scorecard, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Scorecard.Tenant;
        lock (gate)
        {
            if (current.GetValueOrDefault(tenant)?.Version == scorecard.Version) return Task.FromResult(false);

            versions.TryAdd((tenant, scorecard.Version), scorecard);
            current[tenant] = scorecard;
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

    Task<IReadOnlyDictionary<PersonId, PersonMemory>> IPeopleStore.RecallAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyDictionary<PersonId, PersonMemory>>(
                people.Where(p => p.Key.Tenant == tenant).ToDictionary(p => p.Key.Person, p => p.Value));
        }
    }

    public Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(
        TenantId tenant, IReadOnlyCollection<PersonId> among, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyDictionary<PersonId, PersonMemory>>(
                among.Where(p => people.ContainsKey((tenant, p))).ToDictionary(p => p, p => people[(tenant, p)]));
        }
    }

    public Task<bool> PublishAsync(
        PublishedScorecard scorecard, string? over, IReadOnlyCollection<PersonMemory> said,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Scorecard.Tenant;
        lock (gate)
        {
            if (current.GetValueOrDefault(tenant)?.Version != over) throw new StaleWriteException($"The scorecard of {tenant}");

            foreach (var one in said) people[(tenant, one.Person)] = one;
            if (scorecard.Version == over) return Task.FromResult(false);

            versions.TryAdd((tenant, scorecard.Version), scorecard);
            current[tenant] = scorecard;
            lock (stores.Gate) stores.Announce(tenant, announced);
            return Task.FromResult(true);
        }
    }
}
