using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Lets a parked instance try again what it was parked at.</summary>
internal sealed class InstanceUnparking(TermScope term, IShard shard)
{
    private readonly InstanceReader reader = new(term, shard);

    /// <returns>False where the instance is not parked.</returns>
    /// <exception cref="DamagedRowException">Its head still cannot be read.</exception>
    public async Task<bool> TryAsync(Instance instance)
    {
        if (instance.Damage is not null) instance.Forget();
        await reader.ReadHeadAsync(instance);

        var isMarked = term.Parked.Find(instance.Id) is not null;
        if (instance.Head is not { } head || !(head.IsParked || isMarked)) return false;

        var inbox = await reader.ReadInboxAsync(instance);
        var resumed = head.IsParked ? head with { Status = head.StatusBeforePark, Parked = null, Spins = 0 } : head;
        var changes = new List<RowChange> { new RowChange.Put(HubKeys.Head(head.Id), RowCodec.Write(resumed)) };
        if (isMarked) changes.Add(new RowChange.Delete(HubKeys.Parked(head.Id)));
        await shard.Log.AppendAsync(new CommitUnit(changes));

        term.Parked.Remove(instance.Id);
        instance.Forget();
        (instance.Head, instance.IsHeadRead) = (resumed, true);
        instance.Inbox.RemoveAll(a => a.InboxKey is not null);
        instance.Inbox.InsertRange(0, inbox);
        instance.IsDue = true;
        shard.Waiters.Tell(head.Id, resumed);
        return true;
    }
}
