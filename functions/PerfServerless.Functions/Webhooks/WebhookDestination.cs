using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Webhooks;

/// <summary>One of an organisation's webhooks.</summary>
internal sealed class WebhookDestination(Versioned<EventWebhook> webhook, WebhookSender sender) : IEventDestination
{
    public string Id => webhook.Value.Id;

    public string Tag => webhook.Tag;

    public EventWebhook Webhook => webhook.Value;

    // What stands behind the host may be a secret of its own.
    public string Address => webhook.Value.Url.Authority;

    public bool Wants(string type) => webhook.Value.Wants(type);

    public Task SendAsync(TenantId tenant, LoggedEvent logged, CancellationToken cancellationToken) =>
        sender.SendAsync(webhook.Value, logged, cancellationToken);
}
