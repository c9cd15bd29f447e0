using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Events.Destinations;

/// <summary>How far a destination has got with an organisation's events.</summary>
public sealed record DestinationProgress
{
    /// <summary>So long a destination may fail; then it is held, and somebody is told.</summary>
    public static readonly TimeSpan HeldAfter = TimeSpan.FromDays(1);

    /// <summary>The webhook's id, or the name of a destination from the settings.</summary>
    public required string Destination { get; init; }

    /// <summary>The place of the last event in the log up to which everything was delivered.</summary>
    public long Position { get; init; }

    /// <summary>How many events it took.</summary>
    public long Delivered { get; init; }

    public DateTimeOffset? LastDeliveredAt { get; init; }

    /// <summary>When the failing that lasts began; null where the last try went well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many tries failed in a row.</summary>
    public int Failures { get; init; }

    public Saying? LastFailure { get; init; }

    /// <summary>Nothing is tried before.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>Since when nothing is tried any more; null where it is. What happens meanwhile waits in the log.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>Which process delivers, where several may; null where none does.</summary>
    public DeliveryClaim? Claim { get; init; }

    /// <summary>After events went out.</summary>
    /// <param name="position">Up to where nothing is left.</param>
    public DestinationProgress Went(long position, int delivered, DateTimeOffset now) => this with
    {
        Position = Math.Max(Position, position),
        Delivered = Delivered + delivered,
        LastDeliveredAt = delivered > 0 ? now : LastDeliveredAt,
        FailingSince = null,
        Failures = 0,
        LastFailure = null,
        NextTryAt = null,
    };

    /// <summary>After a try that failed. One that has failed for a day, or says that it is gone for good, is held.</summary>
    /// <param name="pause">How long to wait before the next try.</param>
    public DestinationProgress Failed(Saying why, TimeSpan pause, bool isGone, DateTimeOffset now)
    {
        var since = FailingSince ?? now;
        var held = isGone || now - since >= HeldAfter;
        return this with
        {
            FailingSince = since,
            Failures = Failures + 1,
            LastFailure = why,
            NextTryAt = held ? null : now + pause,
            HeldAt = held ? now : null,
        };
    }

    /// <summary>Tried again from here, or from an earlier place.</summary>
    public DestinationProgress Replayed(long? from) => this with
    {
        Position = from is { } position ? position : Position, FailingSince = null, Failures = 0, NextTryAt = null, HeldAt = null,
    };
}
