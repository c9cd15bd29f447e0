using System.Text.Json;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Conversations;

/// <summary>Writes a chat as an address of this channel, and reads it back. Person, Entra object id and trouble are the address's own.</summary>
internal static class ConversationAddress
{
    public static ChannelAddress Of(Conversation chat) => new(
        TeamsReference.Channel,
        chat.Person,
        chat.EntraObjectId,
        JsonSerializer.Serialize(
            new Stored(chat.ChannelUserId, chat.ConversationId, chat.ServiceUrl, chat.BotId, chat.InstalledAt, chat.Greeted), ProtocolJson.Options),
        chat.Trouble);

    /// <exception cref="InvalidOperationException">The address does not hold a chat.</exception>
    public static Conversation Read(ChannelAddress address)
    {
        var stored = JsonSerializer.Deserialize<Stored>(address.Value, ProtocolJson.Options)
            ?? throw new InvalidOperationException($"The address of {address.Person} in {address.Channel} holds no chat.");
        return new()
        {
            Person = address.Person,
            EntraObjectId = address.Alias,
            ChannelUserId = stored.ChannelUserId,
            ConversationId = stored.ConversationId,
            ServiceUrl = stored.ServiceUrl,
            BotId = stored.BotId,
            InstalledAt = stored.InstalledAt,
            Greeted = stored.Greeted,
            Trouble = address.Trouble,
        };
    }

    private sealed record Stored(string ChannelUserId, string ConversationId, Uri ServiceUrl, string BotId, DateTimeOffset InstalledAt, bool Greeted);
}
