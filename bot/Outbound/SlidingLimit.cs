namespace PerfServerless.Bot.Outbound;

/// <summary>At most so many within a span, for several spans at once. It hands out moments rather than refusing.</summary>
internal sealed class SlidingLimit(IReadOnlyList<(int Count, TimeSpan Within)> limits)
{
    private readonly int longest = limits.Select(l => l.Count).DefaultIfEmpty().Max();
    private readonly List<DateTimeOffset> taken = []; // oldest first; the newest of them count
    private readonly Lock gate = new();

    /// <returns>The next free moment, now or later; it stays free.</returns>
    public DateTimeOffset Free(DateTimeOffset now)
    {
        lock (gate) return NextFree(now);
    }

    /// <summary>Takes the next free moment, now or later.</summary>
    public DateTimeOffset Reserve(DateTimeOffset now)
    {
        lock (gate)
        {
            var at = NextFree(now);
            if (longest == 0) return at;
            if (IsIdleAt(at)) taken.Clear();
            taken.Add(at);
            if (taken.Count > 2 * longest) taken.RemoveRange(0, taken.Count - longest);
            return at;
        }
    }

    /// <summary>Nothing taken still counts.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (gate) return IsIdleAt(now);
    }

    private DateTimeOffset NextFree(DateTimeOffset now)
    {
        var at = taken is [.., var last] && last > now ? last : now; // callers leave in the order in which they came

        foreach (var (count, within) in limits)
        {
            if (taken.Count < count) continue;

            var free = taken[^count] + within;
            if (free > at) at = free;
        }

        return at;
    }

    private bool IsIdleAt(DateTimeOffset now) => taken.Count == 0 || limits.All(l => taken[^1] + l.Within <= now);
}
