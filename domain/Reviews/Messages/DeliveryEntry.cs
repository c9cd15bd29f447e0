using PerfServerless.Domain.Reviews.Sending;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Something that became known of a message on its way to its receiver. It holds ids and codes, and nobody's words.</summary>
public sealed record DeliveryEntry
{
    /// <summary>The message's key; the same message has the same one.</summary>
    public required string Message { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>What the message is, by a short code such as <c>reminder</c> or <c>brief</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The cycles it is about.</summary>
    public IReadOnlyList<CycleKey> Cycles { get; init; } = [];

    public required DeliveryState State { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The channel's name; null where none was tried.</summary>
    public string? Channel { get; init; }

    /// <summary>Why it did not arrive, or not yet.</summary>
    public Unreachable? Why { get; init; }

    /// <summary>Why it is held back.</summary>
    public HeldBy? Held { get; init; }

    /// <summary>Until when it is held back.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Of what was read: when it had gone out. It stands in the log beside that.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Where it stands in the log.</summary>
    [JsonIgnore]
    public DateTimeOffset ListedAt => SentAt ?? At;
}
