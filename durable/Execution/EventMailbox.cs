using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Execution;

/// <summary>Raised events and those who wait for them, by name whatever its case: first come, first served on both sides.</summary>
internal sealed class EventMailbox
{
    private readonly Dictionary<string, Box> boxes = new(StringComparer.OrdinalIgnoreCase);
    private long arrived;

    public bool AnybodyWaits => boxes.Values.Any(box => box.Waiters.Any(waiter => !waiter.IsDone));

    public void Raise(HistoryEvent.EventRaised raised)
    {
        var box = BoxOf(raised.Name);
        while (box.Waiters.TryDequeue(out var waiter))
        {
            if (waiter.IsDone) continue; // cancelled: it must not swallow an event that the next one waits for

            waiter.Complete(raised.Input);
            return;
        }

        box.Buffered.Enqueue((arrived++, raised));
    }

    /// <returns>The oldest event of that name that nobody has taken; null for none.</returns>
    public HistoryEvent.EventRaised? Take(string name) =>
        boxes.TryGetValue(name, out var box) && box.Buffered.TryDequeue(out var next) ? next.Raised : null;

    public void Wait(OpenTask waiter)
    {
        var waiters = BoxOf(waiter.Name).Waiters;
        while (waiters.TryPeek(out var first) && first.IsDone) waiters.Dequeue();
        waiters.Enqueue(waiter);
    }

    /// <returns>All that nobody has taken, in order of arrival across names.</returns>
    public IReadOnlyList<HistoryEvent.EventRaised> Untaken() =>
        [.. boxes.Values.SelectMany(box => box.Buffered).OrderBy(entry => entry.Arrival).Select(entry => entry.Raised)];

    public void Forget()
    {
        foreach (var box in boxes.Values) box.Buffered.Clear();
    }

    public IEnumerable<string> Describe() =>
        from entry in boxes.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
        let waiting = entry.Value.Waiters.Count(waiter => !waiter.IsDone)
        where waiting > 0 || entry.Value.Buffered.Count > 0
        select $"event '{entry.Key.ToUpperInvariant()}': {waiting} waiting, {entry.Value.Buffered.Count} buffered";

    private Box BoxOf(string name)
    {
        if (!boxes.TryGetValue(name, out var box)) boxes.Add(name, box = new Box());
        return box;
    }

    private sealed class Box
    {
        public Queue<(long Arrival, HistoryEvent.EventRaised Raised)> Buffered { get; } = new();

        public Queue<OpenTask> Waiters { get; } = new();
    }
}
