using PerfServerless.Durable.Hub.Care;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.Shards;

/// <summary>Keeps the marks of careful running in the shards of their instances.</summary>
internal sealed class CareMarks(Func<string, IShard> route) : ICareMarks
{
    public Task WriteAsync(string instanceId, RowChange change)
    {
        var shard = route(instanceId);
        return shard.Lane.RunAsync(async () => await shard.Log.AppendAsync(new CommitUnit([change])));
    }

    public void Discard(string instanceId, string key)
    {
        var shard = route(instanceId);
        shard.Lane.Post(() => shard.Discarded.Add(key));
    }
}
