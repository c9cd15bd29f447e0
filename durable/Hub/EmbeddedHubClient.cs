using PerfServerless.Durable.Client;
using PerfServerless.Durable.Conversion;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.LifeCycle;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Shards;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Hub;

/// <summary>The client of the hub in this process. What it is told is durable when it returns.</summary>
internal sealed class EmbeddedHubClient(EmbeddedHub hub, DurableTaskRegistry registry, HubOptions hubOptions) : DurableTaskClient
{
    private DataConverter Converter => hubOptions.Execution.Converter;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var version = options?.Version ?? hubOptions.DefaultVersion;
        var id = options?.InstanceId ?? hubOptions.NewId();
        if (!registry.HasOrchestrator(orchestratorName, version))
        {
            throw new ArgumentException($"No orchestrator '{orchestratorName}' is registered.", nameof(orchestratorName));
        }
        RefuseBadId(id);

        var (term, shard) = Route(id);
        var now = term.Scope.Clock.Now().UtcDateTime;
        var start = new HistoryEvent.ExecutionStarted(
            now, orchestratorName, version, Serialize("The input", input), id, "",
            ScheduledStart: options?.StartAt?.UtcDateTime,
            TraceParent: System.Diagnostics.Activity.Current?.Id,
            Tags: options?.Tags is { Count: > 0 } tags ? tags : null);
        await Translate(shard.StartAsync(id, start), cancellationToken);
        return id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        var payload = Serialize($"The event '{eventName}'", eventPayload);
        return SendAsync(instanceId, now => new HistoryEvent.EventRaised(now, eventName, payload), cancellationToken);
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        var output = Serialize("The output", options?.Output);
        return SendAsync(
            instanceId, now => new HistoryEvent.ExecutionTerminated(now, output), cancellationToken, MessageKind.Terminate, options?.Recursive == true);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        SendAsync(instanceId, now => new HistoryEvent.ExecutionSuspended(now, reason), cancellationToken);

    public override async Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default)
    {
        RefuseBadId(instanceId);
        var (term, shard) = Route(instanceId);
        if (await WithAsync(shard, instanceId, instance => new InstanceUnparking(term.Scope, shard).TryAsync(instance), cancellationToken)) return;
        await SendAsync(instanceId, now => new HistoryEvent.ExecutionResumed(now, reason), cancellationToken);
    }

    public override async Task RewindInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default)
    {
        RefuseBadId(instanceId);
        var (term, shard) = Route(instanceId);
        await WithAsync(
            shard,
            instanceId,
            async instance =>
            {
                await new InstanceReader(term.Scope, shard).ReadHeadAsync(instance);
                if (instance.Head is null) throw new InstanceNotFoundException(instanceId);
                await new InstanceRewinds(term.Scope, shard).RewindAsync(instance, reason, term.Scope.Clock.Now().UtcDateTime);
                return true;
            },
            cancellationToken);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        WaitAsync(instanceId, head => head.Status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellationToken);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        WaitAsync(instanceId, head => head.HasEnded, getInputsAndOutputs, cancellationToken);

    public override async Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default)
    {
        var (term, shard) = await RouteToReadAsync(instanceId, cancellationToken);
        return await WithAsync(shard, instanceId, instance => ReadAsync(term, shard, instance, getInputsAndOutputs), cancellationToken);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return new AsyncPageable<OrchestrationMetadata>((token, size, cancellationToken) =>
            new HeadQuery(hub.Term(), Converter).PageAsync(
                query with { ContinuationToken = token ?? query.ContinuationToken, PageSize = size ?? query.PageSize }, cancellationToken));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        RefuseBadId(instanceId);
        var (term, shard) = Route(instanceId);
        return new PurgeResult(
            await WithAsync(shard, instanceId, instance => new InstancePurge(term.Scope, shard).PurgeAsync(instance), cancellationToken) ? 1 : 0);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var purged = 0;
        var all = GetAllInstancesAsync(new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses, PageSize: 1_000));
        await foreach (var instance in all.WithCancellation(cancellationToken))
        {
            if (instance.IsCompleted) purged += (await PurgeInstanceAsync(instance.InstanceId, cancellationToken)).PurgedInstanceCount;
        }

        return new PurgeResult(purged);
    }

    public override async Task<IReadOnlyList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        var (term, shard) = await RouteToReadAsync(instanceId, cancellationToken);
        return await WithAsync<IReadOnlyList<HistoryEvent>>(
            shard,
            instanceId,
            async instance =>
            {
                var reader = new InstanceReader(term.Scope, shard);
                await reader.ReadHeadAsync(instance);
                return await reader.ReadAsync(instance.Head ?? throw new InstanceNotFoundException(instanceId));
            },
            cancellationToken);
    }

    private async Task SendAsync(
        string instanceId, Func<DateTime, HistoryEvent> eventAt, CancellationToken cancellationToken,
        MessageKind kind = MessageKind.Event, bool recursive = false)
    {
        RefuseBadId(instanceId);
        var (term, shard) = Route(instanceId);
        var message = new HubMessage(kind, instanceId, RowCodec.WriteEvent(eventAt(term.Scope.Clock.Now().UtcDateTime))) { IsRecursive = recursive };
        await Translate(
            shard.Lane.RunAsync(async () =>
            {
                if (shard.Find(instanceId) is { IsHeadRead: true, Head.HasEnded: true, IsBusy: false }) return false;

                var key = HubKeys.Message(instanceId, shard.NextSequence());
                await shard.Log.AppendAsync(new CommitUnit([new RowChange.Insert(key, RowCodec.Write(new MessageRow([message])))]));
                shard.Deliver(new Arrival(message, new Receipt.Inbox(key)));
                return true;
            }),
            cancellationToken);
    }

    private async Task<OrchestrationMetadata> WaitAsync(string instanceId, Func<InstanceHead, bool> reached, bool texts, CancellationToken cancellationToken)
    {
        RefuseBadId(instanceId);
        var (term, shard) = Route(instanceId);
        var waiting = await WithAsync(
            shard,
            instanceId,
            async instance =>
            {
                await new InstanceReader(term.Scope, shard).ReadHeadAsync(instance);
                var head = instance.Head ?? throw new InstanceNotFoundException(instanceId);
                return reached(head) ? Task.FromResult<InstanceHead?>(head) : shard.Waiters.Add(instanceId, reached, cancellationToken);
            },
            cancellationToken);

        var head = await waiting ?? throw new InstanceNotFoundException(instanceId);
        if (!texts) return HeadQuery.Describe(head, null, null, false);
        return await GetInstanceAsync(instanceId, true, cancellationToken) ?? throw new InstanceNotFoundException(instanceId);
    }

    private async Task<OrchestrationMetadata?> ReadAsync(HubTerm term, Shard shard, Instance instance, bool texts)
    {
        var reader = new InstanceReader(term.Scope, shard);
        try
        {
            await reader.ReadHeadAsync(instance);
            if (instance.Head is not { } head) return null;

            var input = texts ? await reader.ReadInputAsync(head) : null;
            return HeadQuery.Describe(head, Converter, input, texts);
        }
        catch (DamagedRowException e)
        {
            var damaged = HeadQuery.Damaged(instance.Id, e);
            if (instance.Head is not { } head) return damaged;

            // Its history cannot be read, and with it its input; how it stands is known all the same.
            var known = HeadQuery.Describe(head, Converter, null, texts);
            return known with { FailureDetails = known.FailureDetails ?? damaged.FailureDetails };
        }
    }

    private (HubTerm Term, Shard Shard) Route(string instanceId)
    {
        var term = hub.Term();
        return (term, term.Route(instanceId));
    }

    // What is written meets the shard's owner row; what is only read out of memory has to look at the lease.
    private async Task<(HubTerm Term, Shard Shard)> RouteToReadAsync(string instanceId, CancellationToken cancellationToken)
    {
        RefuseBadId(instanceId);
        var (term, shard) = Route(instanceId);
        return await Translate(term.HoldsAsync(), cancellationToken) ? (term, shard) : throw new HubNotActiveException(HubState.Fenced);
    }

    private Task<T> WithAsync<T>(Shard shard, string instanceId, Func<Instance, Task<T>> command, CancellationToken cancellationToken) =>
        Translate(shard.WithAsync(instanceId, command), cancellationToken);

    private async Task<T> Translate<T>(Task<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work.WaitAsync(cancellationToken);
        }
        catch (HubFencedException)
        {
            throw new HubNotActiveException(HubState.Fenced);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HubNotActiveException(hub.State);
        }
    }

    private string? Serialize(string what, object? value)
    {
        var text = Converter.Serialize(value);
        return text?.Length > hubOptions.MaxPayload ? throw new PayloadTooLargeException(what, text.Length, hubOptions.MaxPayload) : text;
    }

    private static void RefuseBadId(string instanceId)
    {
        if (InstanceIds.Refusal(instanceId, HubKeys.LongestInstanceId) is { } refusal) throw new ArgumentException(refusal, nameof(instanceId));
    }
}
