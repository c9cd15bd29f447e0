using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>Removes an instance that has ended, or that cannot be read, with all words in it.</summary>
internal sealed class InstancePurge(HubTerm term, Shard shard)
{
    /// <returns>False where there is none, or it has not ended.</returns>
    public async Task<bool> PurgeAsync(Instance instance)
    {
        await new InstanceReader(term, shard).ReadHeadAsync(instance);
        if (instance.Head is not { HasEnded: true } head) return false;

        var changes = new List<RowChange>();
        foreach (var row in await term.Patient.ReadAllAsync(shard.Partition, HubKeys.AllHistoryOf(head.Id))) changes.Add(new RowChange.Delete(row.Key));
        foreach (var row in await term.Patient.ReadAllAsync(shard.Partition, HubKeys.MessagesOf(head.Id)))
        {
            // What it sent to others still has to arrive.
            if (HubKeys.ParseMessage(row.Key) is var (_, suffix) && !HubKeys.IsOutbox(suffix)) changes.Add(new RowChange.Delete(row.Key));
        }

        // The head goes last: a crash on the way leaves an ended instance that can be purged again.
        changes.Add(new RowChange.Delete(HubKeys.Head(head.Id)));
        foreach (var some in changes.Chunk(CommitUnit.MostRows)) await shard.Log.AppendAsync(new CommitUnit(some));

        term.Parked.Remove(head.Id);
        instance.Forget();
        instance.Inbox.Clear();
        shard.Waiters.Tell(head.Id, null);
        return true;
    }
}
