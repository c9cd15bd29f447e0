namespace PerfServerless.Durable.Hub.Instances;

/// <summary>Where a message is stored until the turn that consumes it is committed.</summary>
internal abstract record Receipt
{
    private Receipt() { }

    /// <summary>In the receiver's own shard: removed in the commit of the turn that consumes it.</summary>
    public sealed record Inbox(string Key) : Receipt;

    /// <summary>In the outbox row of the instance that sent it: removed after that commit, when the row's other messages are consumed too.</summary>
    public sealed record Outbox(OutboxRow Row) : Receipt;

    /// <summary>Nowhere: an activity's answer or a terminated wait that a crash would bring about again.</summary>
    public sealed record None : Receipt
    {
        public static readonly None Instance = new();
    }
}
