using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

/// <summary>Where an organisation's events go: what the settings name, and its own destinations.</summary>
internal sealed class EventDestinations(SettingsDestinations settings, IOwnDestinations own)
{
    public async ValueTask<bool> AnyAsync(TenantId tenant, CancellationToken cancellationToken) =>
        settings.All.Count > 0 || (await own.OfAsync(tenant, cancellationToken)).Count > 0;

    public async ValueTask<IReadOnlyList<IEventDestination>> OfAsync(TenantId tenant, CancellationToken cancellationToken) =>
        [.. settings.All, .. await own.OfAsync(tenant, cancellationToken)];
}
