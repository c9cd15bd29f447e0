using System.Security.Cryptography;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Webhooks;

/// <summary>The secrets of webhooks: made, sealed, opened and replaced.</summary>
internal sealed class WebhookSecrets(SecretBox box)
{
    /// <summary>So long the secret before the last one signs beside it.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private const int Bytes = 32;

    /// <returns>The secret, and how it is stored.</returns>
    public (byte[] Secret, SealedSecret Stored) Make(TenantId tenant, string webhook)
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        return (secret, new(box.Seal(secret, About(tenant, webhook))));
    }

    /// <returns>What signs now, newest first; empty where the host's key that sealed it is gone.</returns>
    public IReadOnlyList<byte[]> Open(EventWebhook webhook, DateTimeOffset now) =>
    [
        .. webhook.Secrets
            .Where(s => s.Until is null || s.Until > now)
            .Select(s => box.Open(s.Text, About(webhook.Tenant, webhook.Id)))
            .OfType<byte[]>(),
    ];

    /// <summary>The webhook with a new secret beside the last one.</summary>
    public (byte[] Secret, EventWebhook Webhook) Rotate(EventWebhook webhook, DateTimeOffset now)
    {
        var (secret, stored) = Make(webhook.Tenant, webhook.Id);
        return (secret, webhook with { Secrets = [stored, .. webhook.Secrets.Take(1).Select(s => s with { Until = now + Overlap })] });
    }

    /// <returns>The webhook with its secrets sealed by the key that seals now; null where they are, or cannot be opened any more.</returns>
    public EventWebhook? SealedAnew(EventWebhook webhook)
    {
        if (webhook.Secrets.All(s => box.IsNew(s.Text))) return null;

        var about = About(webhook.Tenant, webhook.Id);
        var opened = webhook.Secrets.Select(s => (Stored: s, Secret: box.Open(s.Text, about))).ToList();
        return opened.All(o => o.Secret is not null)
            ? webhook with { Secrets = [.. opened.Select(o => o.Stored with { Text = box.Seal(o.Secret!, about) })] }
            : null;
    }

    private static string About(TenantId tenant, string webhook) => $"webhook {tenant} {webhook}";
}
