using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Feeds;

/// <summary>How a feed stands.</summary>
/// <param name="Waiting">About how many messages wait; null where the queue does not answer.</param>
/// <param name="AsideQueue">Where messages are kept that could not be taken.</param>
/// <param name="SetAside">About how many of them are there; null where the queue does not answer.</param>
/// <param name="Recorded">Messages recorded since this process began.</param>
/// <param name="LastRefusal">Why the last one was set aside since this process began; null where none was.</param>
internal sealed record FeedStand(
    string Queue,
    int? Waiting,
    string AsideQueue,
    int? SetAside,
    long Recorded,
    Saying? LastRefusal,
    DateTimeOffset? LastRefusedAt)
{
    /// <summary>It brings files and not messages; those set aside are counted since this process began.</summary>
    public bool BringsFiles { get; init; }
}
