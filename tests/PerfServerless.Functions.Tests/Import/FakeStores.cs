using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>The two stores that an import writes to, with a log of what was written and a switch that makes publishing fail.</summary>
internal sealed class FakeStores : IScorecardStore, IActualStore
{
    private readonly Dictionary<TenantId, PublishedScorecard> current = [];
    private readonly Dictionary<string, Actual> actuals = [];

    public int Writes { get; private set; }

    public bool PublishingFails { get; set; }

    public IReadOnlyCollection<Actual> Actuals => actuals.Values;

    public PublishedScorecard? Current => current.Values.SingleOrDefault();

    public Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TenantId>>([.. current.Keys]);

    public Task<PublishedScorecard?> CurrentAsync(TenantId tenant, CancellationToken cancellationToken) => Task.FromResult(current.GetValueOrDefault(tenant));

    public Task<PublishedScorecard?> FindAsync(TenantId tenant, string version, CancellationToken cancellationToken) =>
        Task.FromResult(current.GetValueOrDefault(tenant) is { } found && found.Version == version ? found : null);

    public Task<bool> PublishAsync(PublishedScorecard scorecard, CancellationToken cancellationToken)
    {
        if (PublishingFails) throw new IOException("The store is away.");
        if (current.GetValueOrDefault(scorecard.Scorecard.Tenant)?.Version == scorecard.Version) return Task.FromResult(false);

        Writes++;
        current[scorecard.Scorecard.Tenant] = scorecard;
        return Task.FromResult(true);
    }

    public Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken)
    {
        var added = actuals.Count(a => this.actuals.TryAdd(a.Id, a));
        Writes += added;
        return Task.FromResult(added);
    }

    public Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>>(
            actuals.Values.Where(a => kpis.Contains(a.Kpi)).GroupBy(a => a.Kpi)
                .ToDictionary(g => g.Key, IReadOnlyList<Actual> (g) => [.. g.OrderBy(a => a.Period).ThenBy(a => a.RecordedAt)]));
}
