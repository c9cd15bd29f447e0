using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Terms;

/// <summary>Sends what an outbox row holds, once that row is durable.</summary>
internal static class OutboxDelivery
{
    public static void Send(TermScope term, IShard sender, string key, IReadOnlyList<HubMessage> messages)
    {
        if (messages.Count == 0) return;

        var row = new OutboxRow(sender.Lane, sender.Discarded, key, messages.Count);
        foreach (var message in messages) term.Deliver(new Arrival(message, new Receipt.Outbox(row)));
    }
}
