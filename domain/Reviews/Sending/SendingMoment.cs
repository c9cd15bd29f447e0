namespace PerfServerless.Domain.Reviews.Sending;

/// <summary>When a message may go out.</summary>
/// <param name="Held">What it waits for last; null where it may go now.</param>
public sealed record SendingMoment(DateTimeOffset At, HeldBy? Held);
