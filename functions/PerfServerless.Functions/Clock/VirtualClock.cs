using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Clock;

/// <summary>
/// Business time that runs at a speed of its own and may be moved forward, never back: a week in minutes, a quarter in seconds.
/// Its timers follow both. It stands still until <see cref="Start"/>.
/// </summary>
/// <param name="machine">The real clock that drives it.</param>
/// <param name="speed">Business seconds per real second; above 0.</param>
internal sealed class VirtualClock(TimeProvider machine, double speed) : TimeProvider, IResumableClock
{
    /// <summary>Where a clock stands of which nobody said yet where it starts.</summary>
    public static readonly DateTimeOffset Dawn = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly HashSet<VirtualTimer> timers = [];
    private DateTimeOffset anchor = Dawn;
    private long? anchorStamp;

    public double Speed { get; } = speed > 0 && double.IsFinite(speed)
        ? speed
        : throw new ArgumentOutOfRangeException(nameof(speed), speed, "The clock's speed must be above 0.");

    internal TimeProvider Machine => machine;

    internal bool IsRunning
    {
        get { lock (gate) return anchorStamp is not null; }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return Now();
    }

    /// <summary>Starts the clock at this moment, or later where it was moved farther already.</summary>
    public void Start(DateTimeOffset at)
    {
        lock (gate)
        {
            anchor = Later(Now(), at.ToUniversalTime());
            anchorStamp = machine.GetTimestamp();
        }

        Rearm();
    }

    /// <summary>Goes on from where the hub's newest commit was; stands still on a new hub, until somebody says where it starts.</summary>
    public void ResumeFrom(DateTimeOffset? lastKnown)
    {
        if (lastKnown is { } at && at > Dawn) Start(at);
    }

    /// <summary>Moves the clock forward; a moment that is past already changes nothing.</summary>
    /// <returns>Where the clock stands now.</returns>
    public DateTimeOffset Advance(DateTimeOffset to)
    {
        lock (gate)
        {
            if (to > Now())
            {
                anchor = to.ToUniversalTime();
                if (anchorStamp is not null) anchorStamp = machine.GetTimestamp();
            }
        }

        Rearm();
        return GetUtcNow();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        lock (gate) timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Forget(VirtualTimer timer)
    {
        lock (gate) timers.Remove(timer);
    }

    private DateTimeOffset Now() => anchorStamp is { } stamp ? anchor + (machine.GetElapsedTime(stamp) * Speed) : anchor;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private void Rearm()
    {
        VirtualTimer[] all;
        lock (gate) all = [.. timers];
        foreach (var timer in all) timer.Arm();
    }
}
