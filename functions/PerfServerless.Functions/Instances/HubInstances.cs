using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Instances;

/// <summary>The embedded hub's instances.</summary>
public sealed class HubInstances(EmbeddedHub hub) : IInstanceSource
{
    public EngineFacts Facts => EngineFacts.Everything;

    public Saying Engine => hub.State == HubState.Active ? Glance(hub.Inspector.Summary()) : EngineWords.HubNotActive.Say(Part.Of(hub.State));

    public Task<Page<InspectedInstance>> ListAsync(OrchestrationQuery query, CancellationToken cancellationToken) =>
        hub.Inspector.ListAsync(query, cancellationToken);

    public Task<Saying> CarryOutAsync(InstanceCommand command, string instanceId, string? reason, CancellationToken cancellationToken) =>
        hub.Client.CarryOutAsync(command, instanceId, reason, cancellationToken);

    public async Task<InspectedInstance?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        for (string? after = null; ;)
        {
            var page = await ListAsync(new OrchestrationQuery(InstanceIdPrefix: instanceId, ContinuationToken: after), cancellationToken);
            if (page.Values.FirstOrDefault(i => i.InstanceId == instanceId) is { } found) return found;
            if ((after = page.ContinuationToken) is null) return null;
        }
    }

    private static Saying Glance(HubSummary s) =>
        EngineWords.HubActive.Say(s.Epoch.ToString(CultureInfo.InvariantCulture), s.InMemory, s.Shards, s.Parked, s.Turns, s.StorageRequests);
}
