using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Messages;

/// <summary>A message to deliver, with what is to be written down of it.</summary>
/// <param name="Key">What it is; the same message has the same key.</param>
public sealed record Parcel(Scorecard Scorecard, Person To, ChatCard Content, string Key)
{
    /// <summary>What it is, by a short code.</summary>
    public required string Kind { get; init; }

    /// <summary>The cycles it is about.</summary>
    public IReadOnlyList<CycleKey> Cycles { get; init; } = [];

    /// <summary>The receiver asked for it himself: it goes out also where he paused.</summary>
    public bool Wanted { get; init; }

    /// <summary>How it counts against its receiver's nudge budget.</summary>
    public MessageWeight Weight { get; init; } = MessageWeight.Needed;

    /// <summary>Its receiver's, as it was read for this message.</summary>
    public required Desk Desk { get; init; }

    /// <summary>Records where it went, and tells of it, in one commit with what the log of deliveries gets.</summary>
    public required Func<MessageReference, IReadOnlyCollection<DeliveryEntry>, Task> Record { get; init; }

    /// <summary>Writes down that he could not be reached, and what the log of deliveries gets.</summary>
    public required Func<Unreachable, IReadOnlyCollection<DeliveryEntry>, Task> Missed { get; init; }
}
