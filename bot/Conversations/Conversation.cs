using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Conversations;

/// <summary>A person's personal chat with the bot, as the verified install event told it.</summary>
public sealed record Conversation
{
    public required PersonId Person { get; init; }

    /// <summary>The Entra object id bound to the person.</summary>
    public required string EntraObjectId { get; init; }

    /// <summary>The channel's id of the person in this bot.</summary>
    public required string ChannelUserId { get; init; }

    public required string ConversationId { get; init; }
    public required Uri ServiceUrl { get; init; }
    public required string BotId { get; init; }
    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>The person was greeted; a reload of the client does not greet again.</summary>
    public bool Greeted { get; init; }

    /// <summary>Why the last message did not come to this person, as the channel said; null where it did.</summary>
    public Unreachable? Trouble { get; init; }
}
