using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Events;

/// <summary>The destinations as an operator sees them.</summary>
internal sealed class EventBoard(EventDestinations destinations, IEventDestinationStore store, IEventLog log, IScorecardStore scorecards)
{
    public async Task<IReadOnlyList<DestinationStand>> StandsAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var all = await destinations.OfAsync(tenant, cancellationToken);
        if (all.Count == 0) return [];

        var (end, stands) = (await log.EndAsync(tenant, cancellationToken), new List<DestinationStand>());
        foreach (var destination in all)
        {
            var progress = (await store.ProgressAsync(tenant, destination.Id, cancellationToken))?.Value
                ?? new() { Destination = destination.Id, Position = end };
            stands.Add(new(tenant, destination, progress, Math.Max(0, end - progress.Position)));
        }

        return stands;
    }

    public async Task<IReadOnlyList<DestinationStand>> StandsAsync(CancellationToken cancellationToken)
    {
        var stands = new List<DestinationStand>();
        foreach (var tenant in await scorecards.TenantsAsync(cancellationToken)) stands.AddRange(await StandsAsync(tenant, cancellationToken));
        return stands;
    }
}
