namespace PerfServerless.Durable.Simulation;

/// <summary>
/// A clock that moves only when told to. Timers fire on the thread that advances it, in order of their due time and then of
/// their creation, and each sees the clock at its own due time.
/// </summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<ManualTimer, (long Due, long Order)> timers = new();
    private long elapsed;
    private long wallOffset;
    private long order;

    /// <summary>Monday 2 March 2026, 08:00 UTC.</summary>
    public ManualClock() : this(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)) { }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return start.AddTicks(elapsed + wallOffset);
    }

    public override long GetTimestamp()
    {
        lock (gate) return elapsed;
    }

    /// <summary>How long until the next timer fires; null where none is set.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (gate)
            {
                DropStale();
                return timers.TryPeek(out _, out var key) ? TimeSpan.FromTicks(Math.Max(0, key.Due - elapsed)) : null;
            }
        }
    }

    /// <summary>Moves on by <paramref name="by"/>, firing every timer that falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);

        long target;
        lock (gate) target = elapsed + by.Ticks;

        while (TakeDue(target) is { } due) due.Fire();

        lock (gate) elapsed = Math.Max(elapsed, target);
    }

    /// <summary>Moves on to the next timer and fires it; false where none is set.</summary>
    public bool AdvanceToNextTimer()
    {
        if (UntilNextTimer is not { } wait) return false;

        Advance(wait);
        return true;
    }

    /// <summary>The wall clock is set forward or back by an operator or a time server; timers, which count elapsed time, do not notice.</summary>
    public void Jump(TimeSpan by)
    {
        lock (gate) wallOffset += by.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDue(long target)
    {
        lock (gate)
        {
            DropStale();
            if (!timers.TryPeek(out var timer, out var key) || key.Due > target) return null;

            timers.Dequeue();
            elapsed = Math.Max(elapsed, key.Due);
            timer.Reschedule(key.Due);
            return timer;
        }
    }

    // A changed or disposed timer leaves its old place in the queue behind.
    private void DropStale()
    {
        while (timers.TryPeek(out var timer, out var key) && timer.Order != key.Order) timers.Dequeue();
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;
        private bool disposed;

        public long Order { get; private set; } = -1;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (disposed) return false;

                this.period = period;
                Schedule(dueTime == Timeout.InfiniteTimeSpan ? null : clock.elapsed + dueTime.Ticks);
                return true;
            }
        }

        public void Reschedule(long firedAt) =>
            Schedule(period > TimeSpan.Zero ? firedAt + period.Ticks : null);

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                Order = -1;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Schedule(long? due)
        {
            Order = -1;
            if (due is not { } at) return;

            Order = ++clock.order;
            clock.timers.Enqueue(this, (at, Order));
        }
    }
}
