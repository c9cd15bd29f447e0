namespace PerfServerless.Functions.Clock;

/// <summary>A timer due in business time: it waits the real time that is left at the clock's speed, and waits anew when the clock is moved.</summary>
internal sealed class VirtualTimer : ITimer
{
    // A real timer cannot wait longer than about 49 days; a longer one looks again on the way.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private readonly VirtualClock clock;
    private readonly ITimer real;
    private readonly TimerCallback callback;
    private readonly object? state;
    private readonly Lock gate = new();
    private DateTimeOffset? dueAt;
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private bool disposed;

    public VirtualTimer(VirtualClock clock, TimerCallback callback, object? state)
    {
        this.clock = clock;
        this.callback = callback;
        this.state = state;
        real = clock.Machine.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (disposed) return false;
            this.period = period;
            dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
        }

        Arm();
        return true;
    }

    public void Dispose()
    {
        lock (gate) disposed = true;
        clock.Forget(this);
        real.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Waits for what is left of the business time.</summary>
    internal void Arm()
    {
        lock (gate)
        {
            if (disposed) return;
            // A clock that stands still arms its timers when it starts.
            if (dueAt is not { } due || !(clock.IsRunning || due <= clock.GetUtcNow()))
            {
                real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return;
            }

            var left = (due - clock.GetUtcNow()) / clock.Speed;
            // Rounded up to the timer's grain, or it would look a moment too early and wait again.
            var wait = left <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            real.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    private void Look()
    {
        var fires = false;
        lock (gate)
        {
            if (disposed || dueAt is not { } due) return;
            if (clock.GetUtcNow() >= due)
            {
                dueAt = period > TimeSpan.Zero ? due + period : null;
                fires = true;
            }
        }

        if (fires) callback(state);
        Arm();
    }
}
