namespace PerfServerless.TestKit.Time;

/// <summary>A machine's own clock, off by a fixed time from the one it is made from; elapsed time and timers are the same on both.</summary>
public sealed class SkewedClock(TimeProvider right, TimeSpan off) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => right.LocalTimeZone;

    public override long TimestampFrequency => right.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + off;

    public override long GetTimestamp() => right.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        right.CreateTimer(callback, state, dueTime, period);
}
