namespace PerfServerless.Bot.Outbound;

/// <summary>How patiently and how fast the bot speaks to the connector. Defaults are the stricter of the published numbers.</summary>
public sealed record ConnectorOptions
{
    /// <summary>Requests a second over all conversations.</summary>
    public int RequestsPerSecond { get; init; } = 25;

    /// <summary>Messages one conversation may get within a span; every pair holds.</summary>
    public IReadOnlyList<(int Messages, TimeSpan Within)> PerConversation { get; init; } =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30))];

    /// <summary>Tries of one call, the first included.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The wait before the second try; it doubles with every further one, up to <see cref="LongestWait"/>, and half of it is random.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
