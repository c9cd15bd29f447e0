namespace PerfServerless.Bot.Inbound;

/// <summary>The time that something may take: a token that is given up when it is over, or when the host stops.</summary>
internal sealed class TurnTime : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly ITimer limit;

    /// <param name="clock">Machine time.</param>
    public TurnTime(TimeSpan span, TimeProvider clock, CancellationToken stopping)
    {
        source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit = clock.CreateTimer(s => ((CancellationTokenSource)s!).Cancel(), source, span, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        limit.Dispose();
        source.Dispose();
    }
}
