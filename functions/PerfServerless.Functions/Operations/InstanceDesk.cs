using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Operations;

/// <summary>The desk over a durable client.</summary>
/// <param name="list">Lists instances as an operator sees them.</param>
/// <param name="engine">The engine at a glance.</param>
public sealed class InstanceDesk(DurableTaskClient client, Func<OrchestrationQuery, CancellationToken, Task<Page<InspectedInstance>>> list, Func<string> engine) : IInstanceDesk
{
    public string Engine => engine();

    public async Task<Page<InstanceView>> ListAsync(InstanceFilter filter, CancellationToken cancellationToken)
    {
        var page = await list(
            new OrchestrationQuery(Statuses: filter.Statuses.Count == 0 ? null : filter.Statuses, InstanceIdPrefix: filter.Prefix, PageSize: filter.PageSize, ContinuationToken: filter.After),
            cancellationToken);
        return new Page<InstanceView>([.. page.Values.Select(InstanceView.Of)], page.ContinuationToken);
    }

    public async Task<InstanceDetail?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken: cancellationToken) is not { } metadata) return null;

        var seen = await InspectAsync(instanceId, cancellationToken);
        var failure = metadata is { RuntimeStatus: OrchestrationRuntimeStatus.Failed, FailureDetails: { } details } ? $"{details.ErrorType}: {details.ErrorMessage}" : null;
        return new InstanceDetail(seen ?? Plain(metadata), failure, await TimelineAsync(instanceId, metadata, cancellationToken));
    }

    public async Task<string> SteerAsync(string instanceId, InstanceCommand command, string? reason, CancellationToken cancellationToken)
    {
        var found = await client.GetInstanceAsync(instanceId, cancellationToken: cancellationToken) ?? throw new InstanceNotFoundException(instanceId);
        if (InstanceRules.Refusal(command, found.RuntimeStatus) is { } refusal) throw new InstanceRefusedException($"'{instanceId}' {refusal}");

        switch (command)
        {
            case InstanceCommand.Terminate:
                await client.TerminateInstanceAsync(instanceId, new TerminateInstanceOptions(reason, Recursive: true), cancellationToken);
                return $"'{instanceId}' is terminated, and what it started.";
            case InstanceCommand.Suspend:
                await client.SuspendInstanceAsync(instanceId, reason, cancellationToken);
                return $"'{instanceId}' is suspended; its events are kept.";
            case InstanceCommand.Resume:
                await client.ResumeInstanceAsync(instanceId, reason, cancellationToken);
                return $"'{instanceId}' goes on.";
            case InstanceCommand.Rewind:
                await client.RewindInstanceAsync(instanceId, reason, cancellationToken);
                return $"'{instanceId}' was taken back to before its failure and goes on.";
            case InstanceCommand.Purge:
                await client.PurgeInstanceAsync(instanceId, cancellationToken);
                return $"'{instanceId}' is removed, with its history.";
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command, "There is no such command.");
        }
    }

    public async Task<int> PurgeAsync(DateTimeOffset? createdBefore, IReadOnlyCollection<OrchestrationRuntimeStatus>? statuses, CancellationToken cancellationToken) =>
        (await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: createdBefore, Statuses: statuses), cancellationToken)).PurgedInstanceCount;

    private async Task<InstanceView?> InspectAsync(string instanceId, CancellationToken cancellationToken)
    {
        for (string? after = null; ;)
        {
            var page = await list(new OrchestrationQuery(InstanceIdPrefix: instanceId, ContinuationToken: after), cancellationToken);
            if (page.Values.FirstOrDefault(i => i.InstanceId == instanceId) is { } found) return InstanceView.Of(found);
            if ((after = page.ContinuationToken) is null) return null;
        }
    }

    private async Task<IReadOnlyList<HistoryLine>> TimelineAsync(string instanceId, OrchestrationMetadata metadata, CancellationToken cancellationToken)
    {
        if (metadata.RuntimeStatus == OrchestrationRuntimeStatus.Pending) return [];
        try
        {
            return HistoryTimeline.Of(await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken));
        }
        catch (InstanceNotFoundException)
        {
            return []; // purged between the two reads
        }
        catch (NotSupportedException e)
        {
            return [new HistoryLine(metadata.LastUpdatedAt, 1, "elsewhere", e.Message)]; // another engine keeps it in its own form
        }
    }

    private static InstanceView Plain(OrchestrationMetadata m) => new(
        m.InstanceId, m.Name, m.Version, m.RuntimeStatus, m.CreatedAt, m.LastUpdatedAt, null, 0, 1, 0, m.SerializedCustomStatus,
        m.RuntimeStatus == OrchestrationRuntimeStatus.Blocked ? new ParkedView(m.FailureDetails?.ErrorMessage ?? "It is parked.", null, null) : null);
}
