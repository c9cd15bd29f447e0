using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Instances;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>Instances as Azure's engine tells of them. Inputs are asked for too, because what an instance says of itself comes only with them.</summary>
public sealed class OfficialInstances(OfficialClient client) : IInstanceSource
{
    public EngineFacts Facts { get; } = new(ListsDue: false, Parks: false, EngineWords.AzureLacks);

    public Saying Engine => EngineWords.Azure;

    public async Task<Page<InspectedInstance>> ListAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);

        // Parked is a state of the embedded hub alone; asked for nothing else, the official engine would answer with everything.
        if (query.Statuses is { Count: > 0 } statuses && statuses.All(s => s == OrchestrationRuntimeStatus.Blocked)) return new Page<InspectedInstance>([]);

        await foreach (
            var page in client.GetAllInstancesAsync(query with { FetchInputsAndOutputs = true })
                .AsPages(query.ContinuationToken, query.PageSize, cancellationToken))
        {
            return new Page<InspectedInstance>([.. page.Values.Select(OfficialMetadata.Inspected)], page.ContinuationToken);
        }

        return new Page<InspectedInstance>([]);
    }

    public async Task<InspectedInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken) is { } found ? OfficialMetadata.Inspected(found) : null;
}
