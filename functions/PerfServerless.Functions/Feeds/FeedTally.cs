using System.Diagnostics.Metrics;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Feeds;

/// <summary>Counts what this process did with a feed's messages, for the operations page and the meter <see cref="MeterName"/>.</summary>
internal sealed class FeedTally : IDisposable
{
    public const string MeterName = "PerfServerless.Feeds";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> polls;
    private readonly Counter<long> messages;
    private long recorded;
    private (Saying Why, DateTimeOffset At)? last;

    public FeedTally()
    {
        polls = meter.CreateCounter<long>("perfserverless.feed.polls", "{request}", "Requests for messages, whether there were any or not.");
        messages = meter.CreateCounter<long>("perfserverless.feed.messages", "{message}", "Messages that came to an end, by outcome: recorded or set aside.");
    }

    /// <summary>Messages recorded since the process began.</summary>
    public long Recorded => Interlocked.Read(ref recorded);

    /// <summary>Why the last message was set aside, and when; null where none was since the process began.</summary>
    public (Saying Why, DateTimeOffset At)? Last
    {
        get { lock (meter) return last; }
    }

    public void Dispose() => meter.Dispose();

    internal void Polled(string queue) => polls.Add(1, new KeyValuePair<string, object?>("queue", queue));

    internal void Took(string queue)
    {
        Interlocked.Increment(ref recorded);
        Count(queue, "recorded");
    }

    internal void Refused(string queue, Saying why, DateTimeOffset at)
    {
        lock (meter) last = (why, at);
        Count(queue, "set aside");
    }

    private void Count(string queue, string outcome) =>
        messages.Add(1, new KeyValuePair<string, object?>("queue", queue), new KeyValuePair<string, object?>("outcome", outcome));
}
