using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Events;

/// <summary>Webhooks and the progress of destinations in table <c>Events</c>.</summary>
/// <param name="events">Table <c>Events</c>.</param>
/// <param name="reviews">Table <c>Reviews</c>, where it is kept what was told of stale KPIs.</param>
internal sealed class TableEventDestinationStore(StoreTable events, StoreTable reviews) : IEventDestinationStore
{
    /// <summary>The tag of what is not stored yet.</summary>
    internal const string NewTag = "";

    public async Task<IReadOnlyList<Versioned<EventWebhook>>> WebhooksAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var rows = await events.ListAsync(EventKeys.Partition(tenant), EventKeys.Webhooks, cancellationToken);
        return rows.ConvertAll(row => new Versioned<EventWebhook>(RecordRow.Read<EventWebhook>(events.Name, row), row.ETag.ToString("H")));
    }

    public Task<bool> AddAsync(EventWebhook webhook, CancellationToken cancellationToken) => events.AddAsync(Row(webhook), cancellationToken);

    public Task UpdateAsync(Versioned<EventWebhook> webhook, CancellationToken cancellationToken) =>
        events.ReplaceAsync(Row(webhook.Value), webhook.Tag, $"The webhook {webhook.Value.Id}", cancellationToken);

    public async Task RemoveAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        foreach (var row in new[] { EventKeys.Webhook(id), EventKeys.Progress(id) })
            await events.RemoveAsync(EventKeys.Partition(tenant), row, cancellationToken);
    }

    public Task<Versioned<DestinationProgress>?> ProgressAsync(TenantId tenant, string destination, CancellationToken cancellationToken) =>
        events.FindRecordAsync<DestinationProgress>(EventKeys.Partition(tenant), EventKeys.Progress(destination), cancellationToken);

    public Task<bool> AddProgressAsync(TenantId tenant, DestinationProgress progress, CancellationToken cancellationToken) =>
        events.AddAsync(Row(tenant, progress), cancellationToken);

    public async Task<Versioned<DestinationProgress>> UpdateProgressAsync(
        TenantId tenant, Versioned<DestinationProgress> progress, CancellationToken cancellationToken)
    {
        var what = $"The progress of {progress.Value.Destination}";
        return await events.ReplaceAsync(Row(tenant, progress.Value), progress.Tag, what, cancellationToken) is { } tag
            ? new(progress.Value, tag)
            : await ProgressAsync(tenant, progress.Value.Destination, cancellationToken) ?? throw new StaleWriteException(what);
    }

    public async Task<Versioned<StaleKpis>> StaleAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await reviews.FindAsync(EventKeys.Partition(tenant), EventKeys.Stale, cancellationToken) is { } row
            ? new(RecordRow.Read<StaleKpis>(reviews.Name, row), row.ETag.ToString("H"))
            : new(StaleKpis.None, NewTag);

    private static TableEntity Row(EventWebhook webhook) => RecordRow.Write(EventKeys.Partition(webhook.Tenant), EventKeys.Webhook(webhook.Id), webhook);

    private static TableEntity Row(TenantId tenant, DestinationProgress progress) =>
        RecordRow.Write(EventKeys.Partition(tenant), EventKeys.Progress(progress.Destination), progress);
}
