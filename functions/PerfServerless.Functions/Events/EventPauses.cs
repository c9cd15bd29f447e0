using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Events;

/// <summary>How long a destination that failed is left alone: longer and longer, never more than an hour, and never the same for all at once.</summary>
internal static class EventPauses
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="failures">How many tries failed in a row before this one.</param>
    /// <param name="asked">How long the destination asks for.</param>
    /// <param name="draw">From 0 to 1: up to a fifth is added, so that many destinations that failed together do not come back together.</param>
    public static TimeSpan After(int failures, TimeSpan? asked, double draw)
    {
        var pause = DoublingPause.After(failures, Shortest, Longest);
        if (asked is { } wish && wish > pause) pause = wish < Longest ? wish : Longest;
        return pause * (1 + (draw / 5));
    }
}
