using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Outbox;

/// <summary>Commits what changed and sends the events that were committed with it: the one way in which a change is told.</summary>
public sealed class ReviewCommits(ICheckInStore requests, OutboxRelay relay, IAnnouncer announcer)
{
    /// <inheritdoc cref="ICheckInStore.CommitAsync"/>
    public async Task CommitAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        if (change.Announced.Count > 0 && !await announcer.IsHeardAsync(change.Tenant, cancellationToken)) change = change with { Announced = [] };
        try
        {
            await requests.CommitAsync(change, cancellationToken);
        }
        catch (Exception e) when (e is not StaleWriteException && change.Events.Count + change.Announced.Count > 0)
        {
            // It may be written all the same: only its answer was lost.
            if (change.Events.Count > 0) relay.Kick(change.Tenant);
            if (change.Announced.Count > 0) announcer.Kick(change.Tenant);
            throw;
        }

        if (change.Events.Count > 0) relay.Kick(change.Tenant, change.Events);
        if (change.Announced.Count > 0) announcer.Kick(change.Tenant);
    }
}
