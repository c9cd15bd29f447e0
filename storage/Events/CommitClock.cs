namespace PerfServerless.Storage.Events;

/// <summary>Gives the moments by which commits are ordered: each above the one before, also within one tick of the clock and where it goes back.</summary>
/// <param name="clock">The machine's clock.</param>
internal sealed class CommitClock(TimeProvider clock)
{
    private long last;

    public long Next()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(before + 1, clock.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref last, next, before) == before) return next;
        }
    }
}
