using PerfServerless.Domain.Words;
using PerfServerless.Functions.Feeds;

namespace PerfServerless.Functions.Drops;

/// <summary>What this process did with dropped files.</summary>
internal sealed class DropTally(IDropPlace place) : IFeedSource
{
    private readonly Lock gate = new();
    private (int Waiting, long Taken, int Refused, Saying? Why, DateTimeOffset? At) now;

    public FeedStand Stand
    {
        get
        {
            lock (gate) return new(place.Name, now.Waiting, "refused", now.Refused, now.Taken, now.Why, now.At) { BringsFiles = true };
        }
    }

    public void Waits(int files)
    {
        lock (gate) now.Waiting = files;
    }

    public void Took()
    {
        lock (gate) now.Taken++;
    }

    public void RefusedOne(Saying why, DateTimeOffset at)
    {
        lock (gate) now = now with { Refused = now.Refused + 1, Why = why, At = at };
    }
}
