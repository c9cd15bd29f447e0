namespace PerfServerless.Bot.Limits;

/// <summary>Counts what an <see cref="Allowance"/> lets in, in the same few bytes whatever comes. Whoever shares one keeps it for himself while he asks.</summary>
/// <remarks>It knows elapsed machine time only: setting the clock back or forward gives nobody more or less.</remarks>
public sealed class TokenBucket(Allowance allowance)
{
    private double tokens = allowance.AtOnce;
    private TimeSpan filledAt;

    /// <returns>How long until one is let in again; zero for now.</returns>
    public TimeSpan Wait(TimeSpan now)
    {
        Fill(now);
        return tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromMinutes((1 - tokens) / allowance.PerMinute);
    }

    /// <summary>Takes one, also where there is none: then the debt is worked off first. It is never larger than what is let in at once.</summary>
    public void Take(TimeSpan now)
    {
        Fill(now);
        tokens = Math.Max(tokens - 1, -allowance.AtOnce);
    }

    /// <summary>Takes one where there is one.</summary>
    /// <returns>How long until one is let in again; zero where it was taken.</returns>
    public TimeSpan TryTake(TimeSpan now)
    {
        var wait = Wait(now);
        if (wait == TimeSpan.Zero) Take(now);
        return wait;
    }

    /// <summary>Nothing of it is used, so that a new one would do the same.</summary>
    public bool IsFull(TimeSpan now)
    {
        Fill(now);
        return tokens >= allowance.AtOnce;
    }

    private void Fill(TimeSpan now)
    {
        if (now <= filledAt) return;

        tokens = Math.Min(allowance.AtOnce, tokens + ((now - filledAt).TotalMinutes * allowance.PerMinute));
        filledAt = now;
    }
}
