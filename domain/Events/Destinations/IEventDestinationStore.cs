using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Domain.Events.Destinations;

/// <summary>Where an organisation's events go, and how far each destination has got.</summary>
public interface IEventDestinationStore
{
    Task<IReadOnlyList<Versioned<EventWebhook>>> WebhooksAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <returns>False where one of this id is there.</returns>
    Task<bool> AddAsync(EventWebhook webhook, CancellationToken cancellationToken);

    /// <exception cref="StaleWriteException">It changed since it was read, or is gone.</exception>
    Task UpdateAsync(Versioned<EventWebhook> webhook, CancellationToken cancellationToken);

    /// <summary>Removes a webhook and its progress; one that is gone is no error.</summary>
    Task RemoveAsync(TenantId tenant, string id, CancellationToken cancellationToken);

    Task<Versioned<DestinationProgress>?> ProgressAsync(TenantId tenant, string destination, CancellationToken cancellationToken);

    /// <returns>False where it is there already.</returns>
    Task<bool> AddProgressAsync(TenantId tenant, DestinationProgress progress, CancellationToken cancellationToken);

    /// <returns>The progress with its new tag.</returns>
    /// <exception cref="StaleWriteException">It changed since it was read, or is gone.</exception>
    Task<Versioned<DestinationProgress>> UpdateProgressAsync(
        TenantId tenant, Versioned<DestinationProgress> progress, CancellationToken cancellationToken);

    /// <returns>What was told of stale KPIs; with a tag for a change that rests on it.</returns>
    Task<Versioned<StaleKpis>> StaleAsync(TenantId tenant, CancellationToken cancellationToken);
}
