using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>Does one kind of harm to half the messages of one sort.</summary>
internal sealed class FaultyCourier(MessageFault fault, MessageSort sort, Random random, ManualClock clock) : ICourier
{
    /// <summary>How many messages it has harmed.</summary>
    public int Harmed { get; private set; }

    public void Carry(HubMessage message, Action deliver, Action repeat)
    {
        if (SortOf(message) != sort) deliver();
        else Harm(deliver, repeat);
    }

    public void Carry(Action wake)
    {
        if (sort != MessageSort.Timer) wake();
        else Harm(wake, wake);
    }

    private void Harm(Action deliver, Action copy)
    {
        if (random.Next(2) == 0)
        {
            deliver();
            return;
        }

        Harmed++;
        switch (fault)
        {
            case MessageFault.Duplicate:
                deliver();
                _ = LaterAsync(copy, random.Next(10_000));
                break;
            case MessageFault.Reorder:
                _ = LaterAsync(deliver, random.Next(50));
                break;
            case MessageFault.Delay:
                _ = LaterAsync(deliver, random.Next(1_000, 10_000));
                break;
            case MessageFault.DropThenRedeliver:
                _ = LaterAsync(deliver, random.Next(60_000, 120_000));
                break;
        }
    }

    private async Task LaterAsync(Action deliver, int milliseconds)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), clock);
        deliver();
    }

    private static MessageSort? SortOf(HubMessage message) => message.Kind switch
    {
        MessageKind.Start => MessageSort.Start,
        MessageKind.Event when RowCodec.ReadEvent("", message.Event) is HistoryEvent.EventRaised => MessageSort.Event,
        MessageKind.Event => MessageSort.Completion,
        _ => null,
    };
}
