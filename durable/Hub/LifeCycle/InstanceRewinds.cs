using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Takes failed instances back to before their failure, their failed children with them.</summary>
internal sealed class InstanceRewinds(TermScope term, IShard shard)
{
    private readonly InstanceReader reader = new(term, shard);

    /// <exception cref="InvalidOperationException">It has not failed.</exception>
    public async Task RewindAsync(Instance instance, string? reason, DateTime now)
    {
        var head = instance.Head!;
        if (head.Status != OrchestrationRuntimeStatus.Failed)
        {
            throw new InvalidOperationException($"Instance '{head.Id}' is {head.Status}; only a failed instance can be rewound.");
        }

        var history = await reader.ReadAsync(head);
        var rewound = Choose(head, history);
        var start = rewound.Again.OfType<HistoryEvent.ExecutionStarted>().FirstOrDefault();
        HistoryEvent[] mark = [new HistoryEvent.OrchestratorStarted(now), new HistoryEvent.Rewound(now, reason), new HistoryEvent.OrchestratorCompleted(now)];
        IReadOnlyList<HistoryEvent> kept = start is null ? [.. rewound.Kept, .. mark] : [];
        var open = OpenWork.Of(kept);

        var restarted = HistoryLayout.Restart(head with
        {
            Status = start is null ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
            Rewinds = head.Rewinds + 1,
            Output = null,
            Failure = null,
            Updated = now,
            Start = start is null ? null : RowCodec.WriteEvent(start),
            Due = open.EarliestTimer,
            HasWork = open.Activities.Count > 0,
        });
        var (after, chunks) = kept.Count == 0 ? (restarted, []) : HistoryLayout.Append(restarted, kept);

        var inbox = rewound.Again
            .Where(e => e is not HistoryEvent.ExecutionStarted)
            .Select(
                e =>
                    (
                        Key: HubKeys.Message(head.Id, shard.NextSequence()),
                        Message: new HubMessage(MessageKind.Event, head.Id, RowCodec.WriteEvent(e), head.ExecutionId)))
            .ToList();
        var children = open.Children.Values.Select(c => new HubMessage(MessageKind.Rewind, c.InstanceId, "")).ToList();
        var outboxKey = HubKeys.Outbox(head.Id, shard.NextSequence());

        var bulk = chunks.ToList();
        bulk.AddRange(inbox.Select(m => new RowChange.Put(m.Key, RowCodec.Write(new MessageRow([m.Message])))));
        var rest = new List<RowChange>
        {
            new RowChange.Put(HubKeys.Head(head.Id), RowCodec.Write(after)),
            new RowChange.Put(HubKeys.Sweep(head.Id, head.HistoryId), "{}"),
        };
        if (children.Count > 0) bulk.Add(new RowChange.Put(outboxKey, RowCodec.Write(new MessageRow(children))));
        if (after.HasStartRow) rest.Add(new RowChange.Put(HubKeys.Start(head.Id), "{}"));
        if (after.HasWork) rest.Add(new RowChange.Put(HubKeys.Work(head.Id), "{}"));
        if (after.Due is { } due) rest.Add(new RowChange.Put(HubKeys.Timer(due, head.Id), "{}"));

        if (CommitUnit.Fits([.. bulk, .. rest])) await shard.Log.AppendAsync(new CommitUnit([.. bulk, .. rest]));
        else await StagedTurn.WriteAsync(shard, head.Id, bulk, rest);

        instance.Forget();
        (instance.Head, instance.IsHeadRead) = (after, true);
        term.Due.Set(head.Id, after.Due);
        foreach (var (key, message) in inbox) instance.Receive(new Arrival(message, new Receipt.Inbox(key)));
        instance.IsDue = true;
        OutboxDelivery.Send(term, shard, outboxKey, children);
        _ = HistorySweep.RunAsync(term, shard, head.Id, head.HistoryId);
        shard.Waiters.Tell(head.Id, after);
    }

    /// <summary>A parent was rewound: its failed child is too, and one that has ended meanwhile answers again.</summary>
    public async Task RewindChildAsync(Instance instance, DateTime now)
    {
        await reader.ReadHeadAsync(instance);
        if (instance.Head is not { HasEnded: true } head) return;

        if (head.Status == OrchestrationRuntimeStatus.Failed)
        {
            await RewindAsync(instance, "Its parent was rewound.", now);
            return;
        }

        if (TurnRunner.ToParent(head, head.Status, head.Output, head.Failure, now) is not { } answer) return;
        var key = HubKeys.Outbox(head.Id, shard.NextSequence());
        await shard.Log.AppendAsync(new CommitUnit([new RowChange.Insert(key, RowCodec.Write(new MessageRow([answer])))]));
        OutboxDelivery.Send(term, shard, key, [answer]);
    }

    private RewoundHistory Choose(InstanceHead head, IReadOnlyList<HistoryEvent> history)
    {
        // Code that went on after an earlier failure must see that failure again; a replay tells whether it did.
        var thorough = RewoundHistory.Of(history, earlierToo: true);
        if (thorough.Kept.Count == 0) return thorough;
        return term.Runner.NewExecution(head.Id, head.CustomStatus).Replay(thorough.Kept, []) is Turn.Advanced { Actions.Count: 0 }
            ? thorough
            : RewoundHistory.Of(history, earlierToo: false);
    }
}
