namespace PerfServerless.Durable.Hub.Running;

/// <summary>An outbox row on its way: it is removed when all its messages are consumed. Belongs to its shard's lane.</summary>
internal sealed class OutboxRow(Shard shard, string key, int messages)
{
    private int left = messages;

    public string Key => key;

    /// <summary>Called from any lane once the consumer's commit is durable.</summary>
    public void Acknowledge() => shard.Post(() =>
    {
        if (--left == 0) shard.Discard(key);
    });
}
