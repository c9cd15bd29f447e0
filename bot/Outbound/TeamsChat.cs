using System.Net;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Bot.Outbound;

/// <summary>Speaks to people in their personal chats. Whether somebody paused the bot is not decided here.</summary>
public sealed class TeamsChat(ConnectorClient connector, IConversationStore conversations, ILogger<TeamsChat> logger) : IChat
{
    private static readonly Delivery NotInstalled = new Delivery.NotReachable(Unreachable.NotInstalled);

    public async Task<Delivery> SendAsync(TenantId tenant, PersonId to, ChatCard card, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(tenant, to, cancellationToken) is not { Value: var chat }) return NotInstalled;

        return await DeliverAsync(
            tenant, chat, async () => await connector.SendAsync(chat.ServiceUrl, Message(chat, card), cancellationToken), cancellationToken);
    }

    public async Task<Delivery> ReplaceAsync(TenantId tenant, PersonId to, string activityId, ChatCard card, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(tenant, to, cancellationToken) is not { Value: var chat }) return NotInstalled;

        async Task<string> Replace()
        {
            try
            {
                await connector.ReplaceAsync(chat.ServiceUrl, activityId, Message(chat, card), cancellationToken);
            }
            catch (ConnectorException e) when (e.Status == HttpStatusCode.NotFound && e.Code != "ConversationNotFound")
            {
                logger.VanishedMessage(tenant.Value, to.Value); // the person deleted it: there is nothing left to rewrite
            }

            return activityId;
        }

        return await DeliverAsync(tenant, chat, Replace, cancellationToken);
    }

    private async Task<Delivery> DeliverAsync(TenantId tenant, Conversation chat, Func<Task<string>> deliver, CancellationToken cancellationToken)
    {
        string activityId;
        try
        {
            activityId = await deliver();
        }
        catch (ConnectorException e) when (WhyNot(e) is { } why)
        {
            logger.NotReachable(tenant.Value, chat.Person.Value, why, e.Code);
            if (why == Unreachable.Blocked) await MarkAsync(tenant, chat.Person, blocked: true, cancellationToken);
            return new Delivery.NotReachable(why);
        }

        // A chat once blocked is still tried: the channel does not tell when somebody changes his mind.
        if (chat.Blocked) await MarkAsync(tenant, chat.Person, blocked: false, cancellationToken);
        return new Delivery.Delivered(chat.ConversationId, activityId);
    }

    private static Unreachable? WhyNot(ConnectorException e) => (e.Status, e.Code) switch
    {
        (HttpStatusCode.Forbidden, "BotNotInConversationRoster") => Unreachable.NotInstalled,
        (HttpStatusCode.Forbidden, _) => Unreachable.Blocked,
        (HttpStatusCode.NotFound, _) => Unreachable.NotInstalled,
        _ => null,
    };

    private async Task MarkAsync(TenantId tenant, PersonId person, bool blocked, CancellationToken cancellationToken)
    {
        while (await conversations.FindAsync(tenant, person, cancellationToken) is { } found && found.Value.Blocked != blocked)
        {
            try
            {
                await conversations.UpdateAsync(tenant, found.With(found.Value with { Blocked = blocked }), cancellationToken);
            }
            catch (StaleWriteException)
            {
                continue; // the person wrote at the same moment: look again
            }
        }
    }

    private static OutgoingActivity Message(Conversation chat, ChatCard card) => CardMessage.Of(chat, CardRenderer.Render(card));
}
