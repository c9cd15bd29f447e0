using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.TestKit.Stores;

internal sealed class InMemoryScorecardStore : IScorecardStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(TenantId Tenant, string Version), PublishedScorecard> versions = [];
    private readonly Dictionary<TenantId, PublishedScorecard> current = [];

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
}
