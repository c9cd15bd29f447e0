using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Feeds;

/// <summary>A feed as the API shows it; see <see cref="FeedStand"/>.</summary>
/// <param name="LastRefusal">Why the last message was set aside, in the caller's language; null where none was since the process began.</param>
/// <param name="LastRefusalWords">The same by its id and parts.</param>
internal sealed record FeedView(
    string Queue,
    int? Waiting,
    string AsideQueue,
    int? SetAside,
    long Recorded,
    string? LastRefusal,
    DateTimeOffset? LastRefusedAt,
    SayingView? LastRefusalWords)
{
    /// <summary>It brings files and not messages.</summary>
    public bool BringsFiles { get; init; }

    public static FeedView Of(FeedStand feed, Reader reader)
    {
        var words = feed.LastRefusal is { } why ? SayingView.Of(why, reader) : null;
        return new(feed.Queue, feed.Waiting, feed.AsideQueue, feed.SetAside, feed.Recorded, words?.Sentence, feed.LastRefusedAt, words)
        {
            BringsFiles = feed.BringsFiles,
        };
    }
}
