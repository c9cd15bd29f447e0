namespace PerfServerless.Bot.Outbound;

/// <summary>At most so many within a span, for several spans at once. It hands out moments rather than refusing.</summary>
internal sealed class SlidingLimit(IReadOnlyList<(int Count, TimeSpan Within)> limits)
{
    private readonly int longest = limits.Max(l => l.Count);
    private readonly Queue<DateTimeOffset> taken = new(); // oldest first; never more than the largest count
    private readonly Lock gate = new();

    /// <summary>Takes the next free moment, now or later.</summary>
    public DateTimeOffset Reserve(DateTimeOffset now)
    {
        lock (gate)
        {
            var recent = taken.ToArray();
            var at = recent is [.., var last] && last > now ? last : now; // callers leave in the order in which they came

            foreach (var (count, within) in limits)
            {
                if (recent.Length < count) continue;

                var free = recent[^count] + within;
                if (free > at) at = free;
            }

            taken.Enqueue(at);
            while (taken.Count > longest) taken.Dequeue();
            return at;
        }
    }

    /// <summary>Nothing taken still counts.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (gate) return taken.Count == 0 || limits.All(l => taken.Last() + l.Within <= now);
    }
}
