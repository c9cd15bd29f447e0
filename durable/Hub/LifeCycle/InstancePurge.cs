using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Removes an instance that has ended, with all words in it.</summary>
internal sealed class InstancePurge(TermScope term, IShard shard)
{
    /// <returns>False where there is none, or it has not ended.</returns>
    public async Task<bool> PurgeAsync(Instance instance)
    {
        await new InstanceReader(term, shard).ReadHeadAsync(instance);
        if (instance.Head is not { HasEnded: true } head) return false;

        var removed = new HashSet<string>(StringComparer.Ordinal);
        while (!await TryRemoveAsync(await RowsOfAsync(head.Id), removed))
        {
            // A sweep removed one of them first; the rest is read again.
        }

        term.Parked.Remove(head.Id);
        instance.Forget();

        // What arrived meanwhile is discarded like any mail for nobody, and its rows with it.
        instance.Inbox.RemoveAll(a => a.InboxKey is { } key && removed.Contains(key));
        shard.Waiters.Tell(head.Id, null);
        return true;
    }

    private async Task<List<string>> RowsOfAsync(string id)
    {
        var history = await term.Patient.ReadAllAsync(shard.Partition, HubKeys.AllHistoryOf(id));
        var messages = await term.Patient.ReadAllAsync(shard.Partition, HubKeys.MessagesOf(id));
        var head = await term.Patient.FindAsync(shard.Partition, HubKeys.Head(id));

        // What it sent to others still has to arrive. The head goes last: a crash on the way leaves an ended instance that can be purged again.
        return [.. history.Select(r => r.Key), .. messages.Select(r => r.Key).Where(IsItsOwn), .. head is null ? [] : new[] { head.Key }];
    }

    private async Task<bool> TryRemoveAsync(List<string> keys, HashSet<string> removed)
    {
        foreach (var some in keys.Chunk(CommitUnit.MostRows))
        {
            if (await shard.Log.AppendAsync(new CommitUnit([.. some.Select(k => new RowChange.Delete(k))])) is UnitOutcome.Refused) return false;
            removed.UnionWith(some);
        }

        return true;
    }

    private static bool IsItsOwn(string key) => HubKeys.ParseMessage(key) is var (_, suffix) && !HubKeys.IsOutbox(suffix);
}
