namespace PerfServerless.Durable.Hub.Terms;

/// <summary>The business clock, but never before what it showed earlier or what is committed. Safe from any thread.</summary>
internal sealed class TermClock(TimeProvider business)
{
    private long newestTicks;

    /// <param name="committed">The business time of the newest commit of the terms before; null for a new hub.</param>
    public void GoOnFrom(DateTimeOffset? committed) => newestTicks = committed?.UtcTicks ?? 0;

    public DateTimeOffset Now()
    {
        var now = business.GetUtcNow().UtcTicks;
        for (var seen = Interlocked.Read(ref newestTicks); ; seen = Interlocked.Read(ref newestTicks))
        {
            if (now <= seen) return new DateTimeOffset(seen, TimeSpan.Zero);
            if (Interlocked.CompareExchange(ref newestTicks, now, seen) == seen) return new DateTimeOffset(now, TimeSpan.Zero);
        }
    }
}
