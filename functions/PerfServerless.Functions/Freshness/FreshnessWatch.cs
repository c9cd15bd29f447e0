using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Freshness;

/// <summary>Keeps an organisation's KPIs watched while somebody listens to it.</summary>
public sealed class FreshnessWatch(IAnnouncer announcer, IOrchestrations orchestrations)
{
    /// <returns>True where it was started.</returns>
    public async Task<bool> EnsureRunningAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await announcer.IsHeardAsync(tenant, cancellationToken)
        && await orchestrations.EnsureRunningAsync(
            InstanceIds.Freshness(tenant), nameof(FreshnessOrchestrator), new FreshnessInput(tenant), cancellationToken);
}
