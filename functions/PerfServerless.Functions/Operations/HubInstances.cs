using System.Globalization;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Operations;

/// <summary>The embedded hub's instances.</summary>
public sealed class HubInstances(EmbeddedHub hub) : IInstanceSource
{
    public EngineFacts Facts => EngineFacts.Everything;

    public string Engine => hub.State == HubState.Active ? Glance(hub.Inspector.Summary()) : $"This process is {hub.State}.";

    public Task<Page<InspectedInstance>> ListAsync(OrchestrationQuery query, CancellationToken cancellationToken) => hub.Inspector.ListAsync(query, cancellationToken);

    public async Task<InspectedInstance?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        for (string? after = null; ;)
        {
            var page = await ListAsync(new OrchestrationQuery(InstanceIdPrefix: instanceId, ContinuationToken: after), cancellationToken);
            if (page.Values.FirstOrDefault(i => i.InstanceId == instanceId) is { } found) return found;
            if ((after = page.ContinuationToken) is null) return null;
        }
    }

    private static string Glance(HubSummary s) => string.Create(
        CultureInfo.InvariantCulture,
        $"This process is active (epoch {s.Epoch}): {s.InMemory} instances in memory over {s.Shards} shards, {s.Parked} parked; {s.Turns} turns and {s.StorageRequests} storage requests since it began.");
}
