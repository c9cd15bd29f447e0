using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Outbound;

/// <summary>Puts a card into a message.</summary>
internal static class CardMessage
{
    public static OutgoingActivity Of(string tenant, Conversation chat, string conversationId, RenderedCard card) =>
        Of(tenant, chat.BotId, chat.ChannelUserId, conversationId, card);

    /// <param name="tenant">The Entra tenant.</param>
    public static OutgoingActivity Of(string tenant, string botId, string userId, string conversationId, RenderedCard card) => new()
    {
        Tenant = tenant,
        From = new ChannelAccount { Id = botId },
        Recipient = new ChannelAccount { Id = userId },
        Conversation = new ConversationAccount { Id = conversationId },
        Summary = card.Summary,
        Attachments = [new(InvokeResponse.CardType, card.Json)],
    };
}
