using System.Net;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Conversations;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Bot.Outbound;

/// <summary>Speaks to people in their personal chats. Whether somebody paused is not decided here.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, ConversationBook conversations, ILogger<TeamsChannel> logger) : IChannel
{
    private static readonly Delivery NotThere = new Delivery.NotReachable(Unreachable.NotThere);

    public string Name => TeamsReference.Channel;

    public async Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(
        TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var chats = (await conversations.ListAsync(tenant, [.. people.Select(p => p.Id)], cancellationToken)).ToDictionary(c => c.Person);
        return people
            .Select(p => (p.Id, Why: chats.TryGetValue(p.Id, out var chat) ? chat.Trouble : Unreachable.NotThere))
            .Where(p => p.Why is not null)
            .ToDictionary(p => p.Id, p => p.Why!.Value);
    }

    public async Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        if (await FindAsync(message, cancellationToken) is not { } chat) return NotThere;

        return await DeliverAsync(
            message, chat,
            async () => TeamsReference.Of(
                chat.ConversationId,
                await connector.SendAsync(
                    chat.ServiceUrl, CardMessage.Of(Tenant(message), chat, chat.ConversationId, Card(message)), cancellationToken, SendLane.Own)),
            cancellationToken);
    }

    public async Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken)
    {
        if (await FindAsync(message, cancellationToken) is not { } chat) return NotThere;

        var (conversation, activity) = TeamsReference.Parse(old);
        async Task<MessageReference> Replace()
        {
            try
            {
                await connector.ReplaceAsync(chat.ServiceUrl, activity, CardMessage.Of(Tenant(message), chat, conversation, Card(message)), cancellationToken);
            }
            catch (ConnectorException e) when (e.Status == HttpStatusCode.NotFound && e.Code != "ConversationNotFound")
            {
                logger.VanishedMessage(message.Tenant.Value, message.To.Id.Value); // the person deleted it: there is nothing left to rewrite
            }

            return old;
        }

        return await DeliverAsync(message, chat, Replace, cancellationToken);
    }

    private async Task<Conversation?> FindAsync(ChannelMessage message, CancellationToken cancellationToken) =>
        (await conversations.FindAsync(message.Tenant, message.To.Id, cancellationToken))?.Value;

    private async Task<Delivery> DeliverAsync(
        ChannelMessage message, Conversation chat, Func<Task<MessageReference>> deliver, CancellationToken cancellationToken)
    {
        MessageReference reference;
        try
        {
            reference = await deliver();
        }
        catch (ConnectorException e) when (WhyNot(e) is { } why)
        {
            logger.NotReachable(message.Tenant.Value, chat.Person.Value, why, e.Code);
            if (why.IsTriedAgain()) await MarkAsync(message, why, cancellationToken);
            return new Delivery.NotReachable(why);
        }

        // A chat once blocked is still tried: the channel does not tell when somebody changes his mind.
        if (chat.Trouble is not null) await MarkAsync(message, null, cancellationToken);
        return new Delivery.Delivered(reference);
    }

    // Who blocked the bot is told as forbidden under several codes, not all of which are documented.
    private static Unreachable? WhyNot(ConnectorException e) => (e.Status, e.Code) switch
    {
        (HttpStatusCode.Forbidden, "BotNotInConversationRoster") => Unreachable.NotThere,
        (HttpStatusCode.Forbidden, "BotDisabledByAdmin") => Unreachable.Disabled,
        (HttpStatusCode.Forbidden, _) => Unreachable.Refused,
        (HttpStatusCode.NotFound, _) => Unreachable.Gone,
        _ => null,
    };

    private Task MarkAsync(ChannelMessage message, Unreachable? trouble, CancellationToken cancellationToken) =>
        conversations.ChangeAsync(message.Tenant, message.To.Id, chat => chat with { Trouble = trouble }, cancellationToken);

    private static string Tenant(ChannelMessage message) => message.DirectoryId ?? message.Tenant.Value;

    private static RenderedCard Card(ChannelMessage message) => CardRenderer.Render(message.Content, message.Reader);
}
