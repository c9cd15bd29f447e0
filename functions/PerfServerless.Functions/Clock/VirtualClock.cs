using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Clock;

/// <summary>
/// Business time that runs at a speed of its own and may be moved forward, never back: a week in minutes, a quarter in seconds.
/// Its timers follow both. It stands still until <see cref="Start"/>.
/// </summary>
/// <remarks>
/// Once a hub stores how far it may go, it shows nothing beyond that and stands there until more is stored: a killed process's successor
/// goes on from there, so nobody ever sees it go back.
/// </remarks>
/// <param name="machine">The real clock that drives it.</param>
/// <param name="speed">Business seconds per real second; above 0.</param>
internal sealed class VirtualClock(TimeProvider machine, double speed) : TimeProvider, IReservedClock
{
    /// <summary>Where a clock stands of which nobody said yet where it starts.</summary>
    public static readonly DateTimeOffset Dawn = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // What a crash makes the clock jump at most: ten real seconds, and where that is a long time, six business hours or two real seconds.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestStep = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BusinessStep = TimeSpan.FromHours(6);

    private readonly Lock gate = new();
    private readonly HashSet<VirtualTimer> timers = [];
    private DateTimeOffset anchor = Dawn;
    private long? anchorStamp;
    private DateTimeOffset? limit;
    private DateTimeOffset wish = Dawn;
    private TaskCompletionSource wanted = NewSignal();
    private TaskCompletionSource stored = NewSignal();

    public double Speed { get; } = speed > 0 && double.IsFinite(speed)
        ? speed
        : throw new ArgumentOutOfRangeException(nameof(speed), speed, "The clock's speed must be above 0.");

    internal TimeProvider Machine => machine;

    internal bool IsRunning
    {
        get { lock (gate) return anchorStamp is not null && !(Unbounded() >= limit); }
    }

    public TimeSpan StoreEvery => Step / 2;

    public Task Wanted
    {
        get { lock (gate) return wanted.Task; }
    }

    private TimeSpan Step => TimeSpan.FromSeconds(Math.Clamp(BusinessStep.TotalSeconds / Speed, ShortestStep.TotalSeconds, LongestStep.TotalSeconds));

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return Now();
    }

    /// <summary>Starts the clock at this moment, or later where it was moved farther already.</summary>
    public void Start(DateTimeOffset at)
    {
        lock (gate)
        {
            MoveTo(Later(Now(), at.ToUniversalTime()));
            anchorStamp = machine.GetTimestamp();
        }

        Rearm();
    }

    /// <summary>Goes on from where the hub says it may have been; stands still on a new hub, until somebody says where it starts.</summary>
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
                MoveTo(to.ToUniversalTime());
                if (anchorStamp is not null) anchorStamp = machine.GetTimestamp();
            }
        }

        Rearm();
        return GetUtcNow();
    }

    /// <summary>Completes when it is stored that the clock may show this moment; whoever moves it there waits for that first. At once where nobody stores it.</summary>
    public async Task ReserveAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task more;
            lock (gate)
            {
                if (limit is null || limit >= moment) return;
                wish = Later(wish, moment.ToUniversalTime());
                wanted.TrySetResult();
                more = stored.Task;
            }

            await more.WaitAsync(cancellationToken);
        }
    }

    public DateTimeOffset Ahead()
    {
        lock (gate)
        {
            wanted = NewSignal();
            return Later(wish, anchorStamp is null ? Now() : Now() + (Step * Speed));
        }
    }

    public void MayGoTo(DateTimeOffset moment)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            StandWhereBounded();
            limit = Later(Now(), moment.ToUniversalTime());
            (told, stored) = (stored, NewSignal());
        }

        told.TrySetResult();
        Rearm();
    }

    public DateTimeOffset Hold()
    {
        lock (gate)
        {
            StandWhereBounded();
            limit = Now();
            return limit.Value;
        }
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

    private DateTimeOffset Now() => Unbounded() is var now && now > limit ? limit.Value : now;

    private DateTimeOffset Unbounded() => anchorStamp is { } stamp ? anchor + (machine.GetElapsedTime(stamp) * Speed) : anchor;

    // Where nobody waited for the move to be stored, it is stored next.
    private void MoveTo(DateTimeOffset moment)
    {
        anchor = moment;
        if (limit is null) return;
        limit = Later(limit.Value, moment);
        wish = Later(wish, moment);
        wanted.TrySetResult();
    }

    // The time for which it stood is not made up for.
    private void StandWhereBounded()
    {
        if (!(Unbounded() > limit)) return;
        anchor = limit.Value;
        anchorStamp = machine.GetTimestamp();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private void Rearm()
    {
        VirtualTimer[] all;
        lock (gate) all = [.. timers];
        foreach (var timer in all) timer.Arm();
    }
}
