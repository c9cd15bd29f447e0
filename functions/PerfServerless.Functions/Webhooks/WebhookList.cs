using System.Collections.Concurrent;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Webhooks;

/// <summary>The webhooks of organisations, read once and remembered; while they are read, secrets under a retired key of the host are sealed anew.</summary>
internal sealed class WebhookList(IEventDestinationStore store, WebhookSender sender, WebhookSecrets secrets, DeliveryClaims claims, TimeProvider machine)
    : IOwnDestinations
{
    /// <summary>Where several processes are, another one may add a webhook.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<TenantId, (IReadOnlyList<WebhookDestination> Webhooks, long At)> remembered = new();

    public async ValueTask<IReadOnlyList<IEventDestination>> OfAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue(tenant, out var known) && (!claims.AreNeeded || machine.GetElapsedTime(known.At) < Known)) return known.Webhooks;

        var at = machine.GetTimestamp();
        var read = await store.WebhooksAsync(tenant, cancellationToken);
        foreach (var webhook in read) await SealAnewAsync(webhook, cancellationToken);

        IReadOnlyList<WebhookDestination> made =
            [.. read.Select(w => known.Webhooks?.FirstOrDefault(k => k.Tag == w.Tag && k.Id == w.Value.Id) ?? new WebhookDestination(w, sender))];
        remembered[tenant] = (made, at);
        return made;
    }

    /// <summary>Its webhooks changed.</summary>
    public void Forget(TenantId tenant) => remembered.TryRemove(tenant, out _);

    private async Task SealAnewAsync(Versioned<EventWebhook> webhook, CancellationToken cancellationToken)
    {
        if (secrets.SealedAnew(webhook.Value) is not { } anew) return;
        try
        {
            await store.UpdateAsync(webhook.With(anew), cancellationToken);
        }
        catch (StaleWriteException)
        {
            return; // somebody else did, or changed it; the next reading looks again
        }
    }
}
