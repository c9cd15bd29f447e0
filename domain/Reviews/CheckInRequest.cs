using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews;

/// <summary>What one owner owes in one cycle, and what came of it.</summary>
public sealed record CheckInRequest
{
    public required RequestKey Key { get; init; }

    /// <summary>Most urgent first.</summary>
    public required IReadOnlyList<OwedItem> Owed { get; init; }

    public RequestState State { get; init; } = RequestState.Open;
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? CompletedAt { get; init; }
    public PersonId? ExcusedBy { get; init; }
    public Confidence? Confidence { get; init; }

    /// <summary>What stands in the owner's way, in his words.</summary>
    public string? Blocker { get; init; }

    /// <summary>The chat activities whose submission was taken, newest last: a redelivery is recognised by them.</summary>
    public IReadOnlyList<string> Submissions { get; init; } = [];

    /// <summary>The id of the chat message that shows the receipt; null before anything was given in chat.</summary>
    public string? ReceiptMessage { get; init; }

    /// <summary>The nudges that managers asked for, oldest first; each is sent once.</summary>
    public IReadOnlyList<Nudge> Nudges { get; init; } = [];

    /// <summary>The forms that were sent to this owner for this cycle, oldest first.</summary>
    public IReadOnlyList<FormSent> Sent { get; init; } = [];

    /// <summary>Why this owner could not be reached in this cycle; null where he could.</summary>
    public Unreachable? Unreachable { get; init; }

    public IEnumerable<OwedItem> Missing => Owed.Where(o => !o.Answered);
}
