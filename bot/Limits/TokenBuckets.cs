namespace PerfServerless.Bot.Limits;

/// <summary>
/// One bucket for each of many callers, in bounded memory: those that are full again are forgotten, and where there are too many of
/// them, newcomers share one. Nobody loses his bucket to a newcomer.
/// </summary>
public sealed class TokenBuckets(Allowance each, int atMost)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, TokenBucket> byCaller = new(StringComparer.Ordinal);
    private readonly TokenBucket shared = new(each);
    private readonly Lock gate = new();
    private TimeSpan? sweptAt;

    /// <summary>How many are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate) return byCaller.Count;
        }
    }

    /// <summary>Takes one of a caller's where there is one.</summary>
    /// <returns>How long until one is let in again; zero where it was taken.</returns>
    public TimeSpan TryTake(string caller, TimeSpan now)
    {
        lock (gate) return Of(caller, now).TryTake(now);
    }

    /// <returns>How long until one of a caller's is let in; zero for now.</returns>
    public TimeSpan Wait(string caller, TimeSpan now)
    {
        lock (gate) return byCaller.TryGetValue(caller, out var own) ? own.Wait(now) : TimeSpan.Zero;
    }

    private TokenBucket Of(string caller, TimeSpan now)
    {
        if (byCaller.TryGetValue(caller, out var own)) return own;
        if (byCaller.Count >= atMost) Sweep(now);

        return byCaller.Count < atMost ? byCaller[caller] = new TokenBucket(each) : shared;
    }

    // A flood of callers must not make each of its requests look at all the others.
    private void Sweep(TimeSpan now)
    {
        if (now - sweptAt < BetweenSweeps) return;

        sweptAt = now;
        foreach (var idle in byCaller.Where(b => b.Value.IsFull(now)).Select(b => b.Key).ToList()) byCaller.Remove(idle);
    }
}
