using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Meetings;

/// <summary>
/// How far the meeting of a cycle has come that is run from its page. It is one row, so that it survives whoever holds the page, and of two people who
/// press at once the second one finds what the first one did.
/// </summary>
public sealed record Meeting
{
    public required CycleKey Cycle { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The item it is at: 0 is the first of the brief's agenda, and after the last one comes what else there is to decide.</summary>
    public required int At { get; init; }

    /// <summary>Since when it is at this item, without the time it was there before.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who brought it there.</summary>
    public required PersonId By { get; init; }

    /// <summary>The seconds that each item has taken, those of the present one up to <see cref="Since"/>; the last is for what else there was.</summary>
    public required IReadOnlyList<int> Seconds { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EndedAt { get; init; }

    [JsonIgnore]
    public bool IsOn => EndedAt is null;

    /// <summary>How many items the agenda has.</summary>
    [JsonIgnore]
    public int Items => Seconds.Count - 1;

    public bool Equals(Meeting? other) =>
        other is not null
        && (Cycle, StartedAt, At, Since, By, EndedAt) == (other.Cycle, other.StartedAt, other.At, other.Since, other.By, other.EndedAt)
        && Seconds.SequenceEqual(other.Seconds);

    public override int GetHashCode() => HashCode.Combine(Cycle, At, Since, EndedAt);
}
