using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.History;
using Official = Microsoft.DurableTask;
using OfficialClients = Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>Our durable client over the official one.</summary>
public sealed class OfficialClient(ClientSource source) : DurableTaskClient
{
    /// <summary>
    /// States in which an instance stays as it is when it is started again. Without them the engine replaces one that is pending, and of
    /// two starters at once the second leaves an instance that never begins.
    /// </summary>
    private static readonly IReadOnlyList<string> Alive =
    [
        nameof(OfficialClients.OrchestrationRuntimeStatus.Pending),
        nameof(OfficialClients.OrchestrationRuntimeStatus.Running),
        nameof(OfficialClients.OrchestrationRuntimeStatus.Suspended),
    ];

    private static readonly IReadOnlyList<OfficialClients.OrchestrationRuntimeStatus> Ended =
    [
        OfficialClients.OrchestrationRuntimeStatus.Completed,
        OfficialClients.OrchestrationRuntimeStatus.Failed,
        OfficialClients.OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>Before anything that this application could have started; earlier moments are not dates of every backend's tables.</summary>
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Idempotent by id as ours is: the official engine refuses, or replaces, an instance that exists, by its settings.</summary>
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.InstanceId is { } id && await IsAliveAsync(id, cancellationToken)) return id;

        var start = new Official.StartOrchestrationOptions(options?.InstanceId, options?.StartAt)
        {
            Version = options?.Version is { } version ? new Official.TaskVersion(version.Version) : default(Official.TaskVersion?),
            Tags = options?.Tags ?? new Dictionary<string, string>(),
            DedupeStatuses = options?.InstanceId is null ? null : Alive,
        };
        try
        {
            return await source.Client.ScheduleNewOrchestrationInstanceAsync(
                new Official.TaskName(orchestratorName.Name), OfficialPayload.Write(input), start, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && options?.InstanceId is not null)
        {
            // Two starts in the same moment: the engine refuses one of them, and the instance is there.
            if (await IsAliveAsync(options.InstanceId, cancellationToken)) return options.InstanceId;
            throw;
        }
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellationToken = default) =>
        source.Client.RaiseEventAsync(instanceId, eventName, OfficialPayload.Write(eventPayload), cancellationToken);

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        OfficialMetadata.Ours(await source.Client.WaitForInstanceStartAsync(instanceId, getInputsAndOutputs, cancellationToken), getInputsAndOutputs);

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        OfficialMetadata.Ours(await source.Client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs, cancellationToken), getInputsAndOutputs);

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellationToken = default) =>
        source.Client.TerminateInstanceAsync(
            instanceId, new OfficialClients.TerminateInstanceOptions(OfficialPayload.Write(options?.Output), options?.Recursive ?? false), cancellationToken);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        source.Client.SuspendInstanceAsync(instanceId, reason, cancellationToken);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        source.Client.ResumeInstanceAsync(instanceId, reason, cancellationToken);

    public override Task RewindInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        source.Client.RewindInstanceAsync(instanceId, reason ?? "", cancellationToken);

    public override async Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        await source.Client.GetInstanceAsync(instanceId, getInputsAndOutputs, cancellationToken) is { } found
            ? OfficialMetadata.Ours(found, getInputsAndOutputs)
            : null;

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return new AsyncPageable<OrchestrationMetadata>((token, size, cancellationToken) =>
            PageAsync(query with { ContinuationToken = token ?? query.ContinuationToken, PageSize = size ?? query.PageSize }, cancellationToken));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellationToken = default) =>
        new((await source.Client.PurgeInstanceAsync(instanceId, cancellationToken)).PurgedInstanceCount);

    public override async Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);

        // A purge without a beginning is refused there, and one without states would not be of ended instances alone.
        var official = new OfficialClients.PurgeInstancesFilter(
            filter.CreatedFrom ?? Earliest, filter.CreatedTo, OfficialMetadata.Official(filter.Statuses) ?? Ended);
        return new((await source.Client.PurgeAllInstancesAsync(official, cancellationToken)).PurgedInstanceCount);
    }

    /// <exception cref="InstanceNotFoundException">There is no such instance.</exception>
    /// <exception cref="NotSupportedException">The backend that host.json chose does not hand its history out.</exception>
    public override async Task<IReadOnlyList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        try
        {
            return OfficialHistory.Of(await source.Client.GetOrchestrationHistoryAsync(instanceId, cancellationToken));
        }
        catch (ArgumentException)
        {
            throw new InstanceNotFoundException(instanceId); // the official word for it
        }
        catch (Exception e) when (e is NotSupportedException or NotImplementedException)
        {
            throw new NotSupportedException("The engine's backend does not hand out histories; its own dashboard, or Application Insights, shows them.", e);
        }
    }

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        var official = new OfficialClients.OrchestrationQuery(
            query.CreatedFrom, query.CreatedTo, OfficialMetadata.Official(query.Statuses), null, query.InstanceIdPrefix, query.PageSize, query.FetchInputsAndOutputs, query.ContinuationToken);
        await foreach (
            var page in source.Client.GetAllInstancesAsync(official).AsPages(query.ContinuationToken, query.PageSize).WithCancellation(cancellationToken))
        {
            return new Page<OrchestrationMetadata>([.. page.Values.Select(m => OfficialMetadata.Ours(m, query.FetchInputsAndOutputs))], page.ContinuationToken);
        }

        return new Page<OrchestrationMetadata>([]);
    }

    private async Task<bool> IsAliveAsync(string instanceId, CancellationToken cancellationToken) =>
        await GetInstanceAsync(instanceId, cancellationToken: cancellationToken) is { IsCompleted: false };
}
