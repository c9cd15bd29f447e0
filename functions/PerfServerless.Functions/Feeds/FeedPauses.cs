using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Feeds;

/// <summary>How long a feed waits before it looks again, and a refused message before it is tried again.</summary>
internal static class FeedPauses
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Twice the pause before, and never more than <see cref="Longest"/>.</summary>
    public static TimeSpan After(TimeSpan pause) => DoublingPause.After(pause, Longest);

    /// <param name="take">The take to come, from 2: what a message names may be imported a moment later.</param>
    public static TimeSpan BeforeTake(long take) => DoublingPause.After(take - 2, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(80));
}
