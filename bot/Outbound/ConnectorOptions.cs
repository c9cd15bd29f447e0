namespace PerfServerless.Bot.Outbound;

/// <summary>How patiently and how fast the bot speaks to the connector. Defaults are the stricter of the published numbers.</summary>
public sealed record ConnectorOptions
{
    /// <summary>What a tenant gets where nothing else is said: half of what the channel documents.</summary>
    public const int UsualRate = 25;

    /// <summary>What the channel documents as its limit for a bot in a tenant.</summary>
    public const int DocumentedRate = 50;

    /// <summary>Requests a second over all conversations of a tenant.</summary>
    public int RequestsPerSecond { get; init; } = UsualRate;

    /// <summary>Messages one conversation may get within a span; every pair holds. The channel documents 7, 8, 60 and 1,800.</summary>
    public IReadOnlyList<(int Messages, TimeSpan Within)> PerConversation { get; init; } =
    [
        (6, TimeSpan.FromSeconds(1)), (7, TimeSpan.FromSeconds(2)), (50, TimeSpan.FromSeconds(30)), (1_500, TimeSpan.FromHours(1)),
    ];

    /// <summary>Tries of one call, the first included.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The wait before the second try; it doubles with every further one, up to <see cref="LongestWait"/>, and half of it is random.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>No call waits longer between two tries; where the channel wants more, it fails, and whoever called tries again later.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
