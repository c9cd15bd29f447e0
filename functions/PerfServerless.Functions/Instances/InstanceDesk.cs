using PerfServerless.Domain.Words;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.History;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Instances;

/// <summary>The desk over a durable client.</summary>
public sealed class InstanceDesk(DurableTaskClient client, IInstanceSource source, BusinessTime business) : IInstanceDesk
{
    public Saying Engine => source.Engine;

    public EngineFacts Facts => source.Facts;

    public async Task<Page<InstanceView>> ListAsync(InstanceFilter filter, CancellationToken cancellationToken)
    {
        var page = await source.ListAsync(
            new OrchestrationQuery(
                Statuses: filter.Statuses.Count == 0
                    ? null
                    : filter.Statuses, InstanceIdPrefix: filter.Prefix, PageSize: filter.PageSize, ContinuationToken: filter.After),
            cancellationToken);
        return new Page<InstanceView>([.. page.Values.Select(InstanceView.Of)], page.ContinuationToken);
    }

    public async Task<InstanceDetail?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await LookAsync(instanceId, cancellationToken) is not { } metadata) return null;

        var seen = await source.FindAsync(instanceId, cancellationToken) is { } inspected ? InstanceView.Of(inspected) : Plain(metadata);
        var failure = metadata is { RuntimeStatus: OrchestrationRuntimeStatus.Failed, FailureDetails: { } details }
            ? $"{details.ErrorType}: {details.ErrorMessage}"
            : null;
        var (history, refusal) = await HistoryAsync(instanceId, metadata, cancellationToken);
        if (!source.Facts.ListsDue) seen = seen.With(HistoryFacts.Of(history, source.Facts.LongestTimer), business.Now);
        return new InstanceDetail(seen, failure, HistoryTimeline.Of(history), refusal);
    }

    public async Task<Saying> SteerAsync(string instanceId, InstanceCommand command, string? reason, CancellationToken cancellationToken)
    {
        var found = await LookAsync(instanceId, cancellationToken) ?? throw new InstanceNotFoundException(instanceId);
        if (InstanceRules.Refusal(instanceId, command, found.RuntimeStatus) is { } refusal) throw new InstanceRefusedException(refusal);

        return await source.CarryOutAsync(command, instanceId, reason, cancellationToken);
    }

    // An id that no instance can have belongs to none.
    private async Task<OrchestrationMetadata?> LookAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetInstanceAsync(instanceId, cancellationToken: cancellationToken);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public async Task<int> PurgeAsync(
        DateTimeOffset? createdBefore, IReadOnlyCollection<OrchestrationRuntimeStatus>? statuses, CancellationToken cancellationToken) =>
        (await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: createdBefore, Statuses: statuses), cancellationToken)).PurgedInstanceCount;

    private async Task<(IReadOnlyList<HistoryEvent> History, string? Refusal)> HistoryAsync(
        string instanceId, OrchestrationMetadata metadata, CancellationToken cancellationToken)
    {
        if (metadata.RuntimeStatus == OrchestrationRuntimeStatus.Pending) return ([], null);
        try
        {
            return (await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken), null);
        }
        catch (InstanceNotFoundException)
        {
            return ([], null); // purged between the two reads
        }
        catch (NotSupportedException e)
        {
            return ([], e.Message);
        }
    }

    private static InstanceView Plain(OrchestrationMetadata m) => new(
        m.InstanceId, m.Name, m.Version, m.RuntimeStatus, m.CreatedAt, m.LastUpdatedAt, null, 0, 1, 0, m.SerializedCustomStatus,
        m.RuntimeStatus == OrchestrationRuntimeStatus.Blocked ? new ParkedView(m.FailureDetails?.ErrorMessage, null, null) : null);
}
