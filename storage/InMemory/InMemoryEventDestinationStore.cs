using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryEventDestinationStore(InMemoryStores stores) : IEventDestinationStore
{
    private readonly InMemoryTable<(TenantId Tenant, string Id), EventWebhook> webhooks = new();
    private readonly InMemoryTable<(TenantId Tenant, string Id), DestinationProgress> places = new();

    public Task<IReadOnlyList<Versioned<EventWebhook>>> WebhooksAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
            return Task.FromResult<IReadOnlyList<Versioned<EventWebhook>>>(
                [.. webhooks.Entries.Where(w => w.Key.Tenant == tenant).OrderBy(w => w.Key.Id, StringComparer.Ordinal).Select(w => webhooks.Find(w.Key)!)]);
    }

    public Task<bool> AddAsync(EventWebhook webhook, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(webhooks.Add((webhook.Tenant, webhook.Id), webhook));
    }

    public Task UpdateAsync(Versioned<EventWebhook> webhook, CancellationToken cancellationToken)
    {
        lock (stores.Gate) webhooks.Replace((webhook.Value.Tenant, webhook.Value.Id), webhook, $"The webhook {webhook.Value.Id}");
        return Task.CompletedTask;
    }

    public Task RemoveAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            webhooks.Remove((tenant, id));
            places.Remove((tenant, id));
        }

        return Task.CompletedTask;
    }

    public Task<Versioned<DestinationProgress>?> ProgressAsync(TenantId tenant, string destination, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(places.Find((tenant, destination)));
    }

    public Task<bool> AddProgressAsync(TenantId tenant, DestinationProgress progress, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(places.Add((tenant, progress.Destination), progress));
    }

    public Task<Versioned<DestinationProgress>> UpdateProgressAsync(
        TenantId tenant, Versioned<DestinationProgress> progress, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            places.Replace((tenant, progress.Value.Destination), progress, $"The progress of {progress.Value.Destination}");
            return Task.FromResult(places.Find((tenant, progress.Value.Destination))!);
        }
    }

    public Task<Versioned<StaleKpis>> StaleAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.StaleRows.Find(tenant) ?? new(StaleKpis.None, ""));
    }
}
