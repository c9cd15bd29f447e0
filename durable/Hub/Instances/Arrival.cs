using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Instances;

/// <summary>A message in an instance's inbox, and where it is stored.</summary>
internal sealed record Arrival(HubMessage Message, Receipt Receipt)
{
    public string? InboxKey => (Receipt as Receipt.Inbox)?.Key;

    /// <summary>The row it can be read from; for an answer that is stored nowhere the receiver's head.</summary>
    public string SourceKey => InboxKey ?? (Receipt as Receipt.Outbox)?.Row.Key ?? HubKeys.Head(Message.To);

    public bool IsTermination => Message.Kind == MessageKind.Terminate;

    /// <summary>The same message, stored nowhere.</summary>
    public Arrival Copy() => this with { Receipt = Receipt.None.Instance };

    /// <summary>Tells the sender's row, where it has one, that the message is consumed.</summary>
    public void Released()
    {
        if (Receipt is Receipt.Outbox(var row)) row.Acknowledge();
    }
}
