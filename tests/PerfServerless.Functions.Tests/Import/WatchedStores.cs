using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Stores;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>The stores that an import writes to, in memory, with a count of what was written and switches that make remembering and publishing fail.</summary>
internal sealed class WatchedStores : IScorecardStore, IActualStore, IFolderMemory, IPeopleStore
{
    private readonly InMemoryStores stores = new();
    private readonly Dictionary<string, Actual> appended = [];

    public int Writes { get; private set; }

    public bool PublishingFails { get; set; }

    /// <summary>Recorded by somebody else between the import's reading and its first writing.</summary>
    public Actual? Meanwhile { get; set; }

    /// <summary>So many values of the next writing are stored before somebody else outruns it between two of its steps.</summary>
    public int? OutrunAfter { get; set; }

    public bool RememberingFails { get; set; }

    public IReadOnlyCollection<Actual> Actuals => appended.Values;

    public PublishedScorecard? Current { get; private set; }

    public Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancellationToken) => stores.Scorecards.TenantsAsync(cancellationToken);

    public Task<PublishedScorecard?> CurrentAsync(TenantId tenant, CancellationToken cancellationToken) =>
        stores.Scorecards.CurrentAsync(tenant, cancellationToken);

    public Task<PublishedScorecard?> FindAsync(TenantId tenant, string version, CancellationToken cancellationToken) =>
        stores.Scorecards.FindAsync(tenant, version, cancellationToken);

    public async Task<bool> PublishAsync(PublishedScorecard scorecard, CancellationToken cancellationToken)
    {
        if (PublishingFails) throw new IOException("The store is away.");
        if (!await stores.Scorecards.PublishAsync(scorecard, cancellationToken)) return false;

        Writes++;
        Current = scorecard;
        return true;
    }

    public async Task<bool> PublishAsync(
        PublishedScorecard scorecard, string? over, IReadOnlyCollection<PersonMemory> said,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        if (PublishingFails) throw new IOException("The store is away.");
        if (!await stores.People.PublishAsync(scorecard, over, said, announced, cancellationToken)) return false;

        Writes++;
        Current = scorecard;
        return true;
    }

    Task<IReadOnlyDictionary<PersonId, PersonMemory>> IPeopleStore.RecallAsync(TenantId tenant, CancellationToken cancellationToken) =>
        stores.People.RecallAsync(tenant, cancellationToken);

    public Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(
        TenantId tenant, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        stores.People.RecallAsync(tenant, people, cancellationToken);

    public async Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken)
    {
        foreach (var actual in actuals) appended.TryAdd(actual.Id, actual);
        var added = await stores.Actuals.AppendAsync(tenant, actuals, cancellationToken);
        Writes += added;
        return added;
    }

    public async Task<int> AppendAsync(
        TenantId tenant, IReadOnlyCollection<Actual> actuals, IReadOnlyDictionary<KpiId, KpiActuals> read,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } other)
        {
            Meanwhile = null;
            await stores.Actuals.AppendAsync(tenant, [other], cancellationToken);
            appended.Add(other.Id, other);
        }

        if (OutrunAfter is { } stored)
        {
            OutrunAfter = null;
            await AppendAsync(tenant, [.. actuals.Take(stored)], cancellationToken);
            throw new StaleWriteException("The values");
        }

        var added = await stores.Actuals.AppendAsync(tenant, actuals, read, cancellationToken);
        foreach (var actual in actuals) appended.TryAdd(actual.Id, actual);
        Writes += added;
        return added;
    }

    public Task<IReadOnlyDictionary<KpiId, KpiActuals>> ReadForChangeAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken) =>
        stores.Actuals.ReadForChangeAsync(tenant, kpis, cancellationToken);

    public Task<RecordedSince> RecordedSinceAsync(TenantId tenant, DateTimeOffset since, int atMost, CancellationToken cancellationToken) =>
        stores.Actuals.RecordedSinceAsync(tenant, since, atMost, cancellationToken);

    public Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken) =>
        stores.Actuals.ReadAsync(tenant, kpis, cancellationToken);

    public Task<IReadOnlyDictionary<KpiId, SaidLast>> RecallAsync(TenantId tenant, CancellationToken cancellationToken) =>
        stores.FolderMemory.RecallAsync(tenant, cancellationToken);

    public Task RememberAsync(TenantId tenant, IReadOnlyCollection<SaidLast> said, CancellationToken cancellationToken)
    {
        if (RememberingFails) throw new IOException("The store is away.");
        Writes += said.Count;
        return stores.FolderMemory.RememberAsync(tenant, said, cancellationToken);
    }
}
