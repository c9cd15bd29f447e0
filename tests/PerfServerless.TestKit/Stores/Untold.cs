using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.TestKit.Stores;

/// <summary>Writes of which other systems are told nothing; for tests that are about something else.</summary>
public static class Untold
{
    public static Task<bool> PublishAsync(
        this IPeopleStore store, PublishedScorecard scorecard, string? over, IReadOnlyCollection<PersonMemory> said,
        CancellationToken cancellationToken) => store.PublishAsync(scorecard, over, said, [], cancellationToken);

    public static Task<bool> AddBriefAsync(this ICycleStore store, CycleKey cycle, string json, CancellationToken cancellationToken) =>
        store.AddBriefAsync(cycle, json, [], cancellationToken);

    public static Task UpdateEscalationAsync(this ICycleStore store, Versioned<EscalationNotice> notice, CancellationToken cancellationToken) =>
        store.UpdateEscalationAsync(notice, [], cancellationToken);

    public static Task<int> AppendAsync(
        this IActualStore store, TenantId tenant, IReadOnlyCollection<Actual> actuals, IReadOnlyDictionary<KpiId, KpiActuals> read,
        CancellationToken cancellationToken) => store.AppendAsync(tenant, actuals, read, [], cancellationToken);
}
