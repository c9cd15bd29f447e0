using System.Net;
using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Inbound;

/// <summary>Answers in the conversation an activity came from.</summary>
internal sealed class Replies(ConnectorClient connector)
{
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public Task<string> SendAsync(Activity to, ChatCard card, Reader reader, CancellationToken cancellationToken) =>
        connector.SendAsync(ServiceUrl(to), Message(to, CardRenderer.Render(card, reader)), cancellationToken);

    /// <summary>Answers chatter: it leaves the connector room for all else.</summary>
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public Task<string> ChatAsync(Activity to, ChatCard card, Reader reader, CancellationToken cancellationToken) =>
        connector.SendAsync(ServiceUrl(to), Message(to, CardRenderer.Render(card, reader)), cancellationToken, SendLane.Chatter);

    /// <summary>Puts a card in the place of the one that was used, or sends it where that one is not known or gone.</summary>
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public async Task ReplaceAsync(Activity to, ChatCard card, Reader reader, CancellationToken cancellationToken)
    {
        var message = Message(to, CardRenderer.Render(card, reader));
        if (to.ReplyToId is { Length: > 0 } used)
        {
            try
            {
                await connector.ReplaceAsync(ServiceUrl(to), used, message, cancellationToken);
                return;
            }
            catch (ConnectorException e) when (e.Status == HttpStatusCode.NotFound)
            {
                // The person deleted the message meanwhile; the answer still belongs to him.
            }
        }

        await connector.SendAsync(ServiceUrl(to), message, cancellationToken);
    }

    private static Uri ServiceUrl(Activity activity) =>
        Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address)
            ? address
            : throw new ConnectorException("The activity names no connector to answer to.", null, "NoServiceUrl", worthRetrying: false);

    private static OutgoingActivity Message(Activity to, RenderedCard card) =>
        CardMessage.Of(to.Conversation?.TenantId ?? to.ChannelData?.Tenant?.Id ?? "", to.Recipient?.Id ?? "", to.From?.Id ?? "", to.Conversation?.Id ?? "", card);
}
