using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Limits;

/// <summary>What one person may send, by kind.</summary>
internal sealed class PersonBudget(BotLimits limits)
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly TokenBucket submissions = new(limits.Submissions);
    private readonly TokenBucket presses = new(limits.Presses);
    private readonly TokenBucket messages = new(limits.Messages);
    private readonly TokenBucket news = new(limits.Presses);
    private TimeSpan seenAt;

    /// <summary>The person, in his language.</summary>
    public required Reader Reader { get; set; }

    public TokenBucket Of(VisitKind kind, TimeSpan now)
    {
        seenAt = now;
        return kind switch
        {
            VisitKind.Submission => submissions,
            VisitKind.Press => presses,
            VisitKind.Message => messages,
            VisitKind.News => news,
        };
    }

    public bool IsIdle(TimeSpan now) => now - seenAt > Idle;
}
