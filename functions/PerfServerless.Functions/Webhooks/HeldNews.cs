using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Webhooks;

/// <summary>
/// Tells a webhook's contact, over the channel that reaches him, that it is held. Of a destination from the settings the log tells the
/// operator.
/// </summary>
internal sealed class HeldNews(IScorecardStore scorecards, Post post, ILogger<HeldNews> logger) : IHeldNews
{
    public async Task TellAsync(TenantId tenant, IEventDestination destination, DestinationProgress progress, CancellationToken cancellationToken)
    {
        if (destination is not WebhookDestination { Webhook: var webhook }) return;
        try
        {
            var notice = new ChatCard.Notice(
                EventWords.HeldTitle, EventWords.Held.Say(destination.Address, progress.LastFailure!, destination.Id), []);
            var to = await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard } && scorecard.Find(webhook.Contact) is { } person
                ? await post.WantedAsync(scorecard, person, notice, $"held:{tenant}:{webhook.Id}:{progress.HeldAt?.UtcTicks}", cancellationToken)
                : new Delivery.NotReachable(Unreachable.NotThere);
            if (to is Delivery.NotReachable) logger.HoldNotTold(destination.Id, tenant, null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.HoldNotTold(destination.Id, tenant, e); // the hold itself stands; the operations page shows it
        }
    }
}
