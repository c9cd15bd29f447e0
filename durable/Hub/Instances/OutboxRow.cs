using PerfServerless.Durable.Hub.Commits;

namespace PerfServerless.Durable.Hub.Instances;

/// <summary>An outbox row on its way: it is removed when all its messages are consumed. Belongs to its shard's lane.</summary>
internal sealed class OutboxRow(Lane lane, DiscardedRows discarded, string key, int messages)
{
    private int left = messages;

    public string Key => key;

    /// <summary>Called from any lane once the consumer's commit is durable.</summary>
    public void Acknowledge() => lane.Post(() =>
    {
        if (--left == 0) discarded.Add(key);
    });
}
