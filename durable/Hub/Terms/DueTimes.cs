namespace PerfServerless.Durable.Hub.Terms;

/// <summary>
/// When each instance's earliest timer is due, by the business clock. One timer in memory stands for all; nothing polls. Safe
/// from any thread.
/// </summary>
internal sealed class DueTimes : IDisposable
{
    // A clock's timers take no longer waits than about 49 days; waking once a day costs nothing.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private const int MostStale = 1_000;

    private readonly Lock gate = new();
    private readonly PriorityQueue<(string Id, DateTime Due), DateTime> queue = new();
    private readonly Dictionary<string, DateTime> current = new(StringComparer.Ordinal);
    private readonly TimeProvider business;
    private readonly Action<string, DateTime> fire;
    private readonly ITimer timer;
    private bool isOpen;

    /// <param name="fire">Told an instance and the time it was due; called on the clock's thread.</param>
    public DueTimes(TimeProvider business, Action<string, DateTime> fire)
    {
        (this.business, this.fire) = (business, fire);
        timer = business.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to fire; before, due times are only taken in.</summary>
    public void Open()
    {
        lock (gate) isOpen = true;
        Check();
    }

    /// <summary>Sets or, with null, clears an instance's due time.</summary>
    public void Set(string instanceId, DateTime? due)
    {
        lock (gate)
        {
            if (due is not { } at)
            {
                current.Remove(instanceId);
                return;
            }

            if (current.TryGetValue(instanceId, out var known) && known == at) return;
            current[instanceId] = at;
            queue.Enqueue((instanceId, at), at);
            if (queue.Count > MostStale + (2 * current.Count)) DropStale();
        }

        Check();
    }

    public DateTime? Of(string instanceId)
    {
        lock (gate) return current.TryGetValue(instanceId, out var due) ? due : null;
    }

    /// <summary>The instances whose earliest timer is due by then.</summary>
    public IReadOnlyList<string> DueBy(DateTime time)
    {
        lock (gate) return [.. current.Where(c => c.Value <= time).Select(c => c.Key)];
    }

    /// <summary>The earliest due time of all instances; null where nothing waits.</summary>
    public DateTime? Earliest()
    {
        lock (gate) return current.Count == 0 ? null : current.Values.Min();
    }

    /// <summary>Fires what is due and waits for the next. Also called when the machine's clock may have been set.</summary>
    public void Check()
    {
        var due = new List<(string Id, DateTime Due)>();
        lock (gate)
        {
            if (!isOpen) return;

            var now = business.GetUtcNow().UtcDateTime;
            while (queue.TryPeek(out var next, out var at))
            {
                var isStale = !current.TryGetValue(next.Id, out var known) || known != next.Due;
                if (!isStale && at > now) break;

                queue.Dequeue();
                if (isStale) continue;
                current.Remove(next.Id);
                due.Add(next);
            }

            timer.Change(queue.TryPeek(out _, out var first) ? Wait(first - now) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        foreach (var (id, at) in due) fire(id, at);
    }

    // Times that were cleared stay in the queue until they come up, which may be in a year.
    private void DropStale()
    {
        queue.Clear();
        foreach (var (id, at) in current) queue.Enqueue((id, at), at);
    }

    public void Dispose()
    {
        lock (gate) isOpen = false;
        timer.Dispose();
    }

    // A millisecond more than the rest: clocks and timers tick differently, and waking early would only mean waking again.
    private static TimeSpan Wait(TimeSpan rest) => rest > LongestWait ? LongestWait : rest + TimeSpan.FromMilliseconds(1);
}
