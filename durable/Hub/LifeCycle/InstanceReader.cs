using System.Globalization;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Reads what memory does not hold of an instance.</summary>
internal sealed class InstanceReader(TermScope term, IShard shard)
{
    /// <param name="evenIfDamaged">For a termination: a head that cannot be read is replaced by a bare one.</param>
    public async Task ReadHeadAsync(Instance instance, bool evenIfDamaged = false)
    {
        if (instance.IsHeadRead) return;

        var key = HubKeys.Head(instance.Id);
        var row = await term.Patient.FindAsync(shard.Partition, key);
        instance.Head = row is null ? null : Read(instance.Id, key, row.Data, evenIfDamaged);
        instance.IsHeadRead = true;
    }

    /// <summary>Makes sure that it is known what the instance waits for.</summary>
    /// <returns>The history for a replay; empty where the execution is warm.</returns>
    public async Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(Instance instance, InstanceHead head)
    {
        if (instance.Execution is not null && instance.Open is not null) return [];

        var past = await ReadAsync(head);
        instance.Open = OpenWork.Of(past);
        return past;
    }

    /// <summary>The history as it was committed last.</summary>
    public Task<List<HistoryEvent>> ReadCommittedAsync(Instance instance) => ReadAsync(instance.Head!);

    public async Task<List<HistoryEvent>> ReadAsync(InstanceHead head)
    {
        if (head.Chunks == 0) return HistoryLayout.Read(head, []);
        return HistoryLayout.Read(head, await term.Patient.ReadAllAsync(shard.Partition, HubKeys.HistoryOf(head.Id, head.HistoryId)));
    }

    /// <summary>The input the current generation began with; null where the history cannot be read, which its next turn tells.</summary>
    public async Task<string?> ReadInputAsync(InstanceHead head)
    {
        IReadOnlyList<HistoryEvent> events;
        try
        {
            events = head.Start is { } start ? [RowCodec.ReadEvent(HubKeys.Head(head.Id), start)] : await ReadAsync(head);
        }
        catch (DamagedRowException)
        {
            return null;
        }

        return events.OfType<HistoryEvent.ExecutionStarted>().FirstOrDefault()?.Input;
    }

    /// <summary>The messages that wait in the store for the instance, in order of arrival.</summary>
    public async Task<List<Arrival>> ReadInboxAsync(Instance instance)
    {
        var arrivals = new List<Arrival>();
        foreach (var row in await term.Patient.ReadAllAsync(shard.Partition, HubKeys.MessagesOf(instance.Id)))
        {
            if (HubKeys.ParseMessage(row.Key) is not var (_, suffix) || suffix.StartsWith('!') || HubKeys.IsOutbox(suffix)) continue;
            arrivals.Add(new Arrival(RowCodec.ReadMessages(row.Key, row.Data).Messages[0], new Receipt.Inbox(row.Key)));
        }

        return arrivals;
    }

    private InstanceHead Read(string instanceId, string key, string data, bool evenIfDamaged)
    {
        try
        {
            return RowCodec.ReadHead(key, data);
        }
        catch (DamagedRowException) when (evenIfDamaged)
        {
            return new InstanceHead
            {
                Id = instanceId,
                Name = "(damaged)",
                ExecutionId = shard.NextSequence().ToString("x", CultureInfo.InvariantCulture),
                // Only one that was found damaged before has the row that says so, and that a commit removes.
                Status = term.Parked.Find(instanceId) is null ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Blocked,
            };
        }
    }
}
