namespace PerfServerless.Bot.Outbound;

/// <summary>One limit a conversation; those that have been quiet for long enough are forgotten.</summary>
internal sealed class ConversationLimits(IReadOnlyList<(int Count, TimeSpan Within)> limits)
{
    private const int SweepAt = 2_000;

    private readonly Dictionary<string, SlidingLimit> byConversation = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int sweepAt = SweepAt;

    public DateTimeOffset Reserve(string conversationId, DateTimeOffset now)
    {
        lock (gate)
        {
            if (byConversation.Count >= sweepAt) Sweep(now);
            if (!byConversation.TryGetValue(conversationId, out var limit)) byConversation[conversationId] = limit = new SlidingLimit(limits);
            return limit.Reserve(now);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var idle in byConversation.Where(l => l.Value.IsIdle(now)).Select(l => l.Key).ToList()) byConversation.Remove(idle);

        // Where nearly all are busy, the next sweep waits, so that a burst does not look at each one again and again.
        sweepAt = Math.Max(SweepAt, byConversation.Count * 2);
    }
}
