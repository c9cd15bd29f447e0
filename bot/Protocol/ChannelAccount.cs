namespace PerfServerless.Bot.Protocol;

/// <summary>A person or the bot as the channel names it.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id of the account, in Teams unique per bot.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The Entra object id; the channel vouches for it. Guests and anonymous people may have none.</summary>
    public string? AadObjectId { get; init; }
}
