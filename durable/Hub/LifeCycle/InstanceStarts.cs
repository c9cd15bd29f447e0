using System.Globalization;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Begins instances: a client's by inserting its head, a child by the message of its parent.</summary>
internal sealed class InstanceStarts(TermScope term, IShard shard, TurnCommit commit)
{
    private readonly InstanceReader reader = new(term, shard);

    /// <summary>Starts an instance. Where one of that id exists and has not ended, nothing changes.</summary>
    public async Task<bool> BeginAsync(Instance instance, HistoryEvent.ExecutionStarted start)
    {
        if (instance.IsHeadRead && instance.Head is { HasEnded: false }) return false;

        var head = HeadOf(start, null);
        if (!instance.IsHeadRead || instance.Head is null)
        {
            // Optimistic: that the id is free is found out by the insert itself.
            if ((await WithFirstTurnAsync(instance, head) ?? await InsertAsync(instance, head)) is UnitOutcome.Committed) return true;

            instance.Forget();
            await reader.ReadHeadAsync(instance);
            if (instance.Head is null or { HasEnded: false }) return false;
        }

        await ReplaceAsync(instance.Head, [new RowChange.Put(HubKeys.Head(head.Id), RowCodec.Write(head)), Finder(head)]);
        Begun(instance, head);
        return true;
    }

    /// <summary>Runs the first turn before anything is written, so that it shares the start's commit; nobody has seen it if that fails.</summary>
    /// <returns>Null where the start is to be written by itself: it has its time, or its turn is one to be parked.</returns>
    private async Task<UnitOutcome?> WithFirstTurnAsync(Instance instance, InstanceHead head)
    {
        if (head.StartAt is not null) return null;

        var (now, begun) = (term.Clock.Now().UtcDateTime, head with { IsNew = true });
        IReadOnlyList<HistoryEvent> events = [RowCodec.ReadEvent(HubKeys.Head(head.Id), head.Start!)];
        instance.Trace = TurnTrace.Of(events) ?? default;
        using var trace = TurnTrace.Begin(head, instance.Trace, events.Count);
        try
        {
            return term.Runner.Run(begun, [], new OpenWork(), null, events, now, TurnTrace.Onward(instance.Trace, trace)) is TurnOutcome.Advanced turn
                ? await commit.WriteFirstAsync(instance, begun, turn, now)
                : null;
        }
        catch (Exception e) when (e is not (HubFencedException or OperationCanceledException))
        {
            term.Log.TurnFailed(instance.Id, 1, e); // tried again as a turn of its own, which is parked where it keeps failing
            return null;
        }
    }

    private async Task<UnitOutcome> InsertAsync(Instance instance, InstanceHead head)
    {
        var insert = new RowChange.Insert(HubKeys.Head(head.Id), RowCodec.Write(head));
        var outcome = await shard.Log.AppendAsync(new CommitUnit([insert, Finder(head)]));
        if (outcome is UnitOutcome.Committed) Begun(instance, head);
        return outcome;
    }

    /// <summary>Takes in a parent's message that starts a child; the child's first turn makes it durable.</summary>
    /// <returns>Whether the first turn is to run, and consume the message.</returns>
    public async Task<bool> BeginChildAsync(Instance instance, Arrival arrival, DateTime now)
    {
        await reader.ReadHeadAsync(instance);
        var start = RowCodec.ReadEvent<HistoryEvent.ExecutionStarted>(arrival.SourceKey, arrival.Message.Event);
        if (start.Parent is null) throw new DamagedRowException(arrival.SourceKey, "it starts a child without a parent");
        var before = instance.Head;

        if (
            before is not null
                && before.ParentExecution == arrival.Message.ParentExecution
                && before.Parent?.TaskId == start.Parent?.TaskId
                && before.Parent?.InstanceId == start.Parent?.InstanceId)
        {
            // Delivered again. Its first turn may still be owed.
            if (before.Start is not null) return true;
            await ConsumeAsync(arrival, []);
            return false;
        }

        if (before is { HasEnded: false })
        {
            await RefuseAsync(instance, arrival, start, now);
            return false;
        }

        var head = HeadOf(start, arrival.Message.ParentExecution);
        if (before is not null) await ReplaceAsync(before, [new RowChange.Put(HubKeys.Head(head.Id), RowCodec.Write(head))]);

        instance.Forget();
        (instance.Head, instance.IsHeadRead) = (head, true);
        return true;
    }

    private InstanceHead HeadOf(HistoryEvent.ExecutionStarted start, string? parentExecution)
    {
        var identified = start with { ExecutionId = shard.NextSequence().ToString("x", CultureInfo.InvariantCulture) };
        return new InstanceHead
        {
            Id = start.InstanceId,
            Name = start.Name,
            Version = start.Version,
            Status = OrchestrationRuntimeStatus.Pending,
            ExecutionId = identified.ExecutionId,
            Created = start.Timestamp,
            Updated = start.Timestamp,
            Start = RowCodec.WriteEvent(identified),
            StartAt = start.ScheduledStart > start.Timestamp ? start.ScheduledStart : null,
            Parent = start.Parent,
            ParentExecution = parentExecution,
            Tags = start.Tags is { Count: > 0 } tags ? new Dictionary<string, string>(tags) : null,
        };
    }

    /// <summary>The row by which a later start-up finds the pending instance.</summary>
    private static RowChange.Put Finder(InstanceHead head) => head.StartAt is { } at
        ? new RowChange.Put(HubKeys.Timer(at, head.Id), "{}")
        : new RowChange.Put(HubKeys.Start(head.Id), "{}");

    private void Begun(Instance instance, InstanceHead head)
    {
        instance.Forget();
        (instance.Head, instance.IsHeadRead) = (head, true);
        if (head.StartAt is { } at) term.Due.Set(head.Id, at);
        else instance.IsDue = true;
        shard.Waiters.Tell(head.Id, head);
    }

    /// <summary>Puts a new instance in the place of one that has ended, whose history goes.</summary>
    private async Task ReplaceAsync(InstanceHead before, IReadOnlyList<RowChange> rows)
    {
        var few = before.Chunks <= TurnRows.MostSwept;
        var deletions = Enumerable.Range(0, few ? before.Chunks : 0).Select(i => new RowChange.Delete(HubKeys.History(before.Id, before.HistoryId, i)));
        if (few && await shard.Log.AppendAsync(new CommitUnit([.. rows, .. deletions])) is UnitOutcome.Committed) return;

        // Too many rows for one commit, or one of them was lost: what is there is looked for and swept.
        await shard.Log.AppendAsync(new CommitUnit([.. rows, new RowChange.Put(HubKeys.Sweep(before.Id, before.HistoryId), "{}")]));
        _ = HistorySweep.RunAsync(term, shard, before.Id, before.HistoryId);
    }

    private async Task RefuseAsync(Instance instance, Arrival arrival, HistoryEvent.ExecutionStarted start, DateTime now)
    {
        var failure = new TaskFailureDetails(
            "InstanceAlreadyExists",
            $"Instance '{instance.Id}' exists already and has not ended; a sub-orchestration needs an id of its own.",
            IsNonRetriable: true);
        var parent = start.Parent!;
        var answer = new HubMessage(
            MessageKind.Event, parent.InstanceId, RowCodec.WriteEvent(
                new HistoryEvent.SubOrchestrationFailed(now, parent.TaskId, failure)), arrival.Message.ParentExecution);
        var key = HubKeys.Outbox(instance.Id, shard.NextSequence());
        await ConsumeAsync(arrival, [new RowChange.Insert(key, RowCodec.Write(new MessageRow([answer])))]);
        OutboxDelivery.Send(term, shard, key, [answer]);
    }

    private async Task ConsumeAsync(Arrival arrival, IReadOnlyList<RowChange> changes)
    {
        RowChange[] all = arrival.InboxKey is { } inbox ? [.. changes, new RowChange.Delete(inbox)] : [.. changes];
        if (all.Length > 0) await shard.Log.AppendAsync(new CommitUnit(all));
        arrival.Released();
    }
}
