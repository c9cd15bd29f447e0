using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Outbox;

/// <summary>Commits what changed and sends the events that were committed with it: the one way in which a change is told.</summary>
public sealed class ReviewCommits(ICheckInStore requests, OutboxRelay relay)
{
    /// <inheritdoc cref="ICheckInStore.CommitAsync"/>
    public async Task CommitAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        try
        {
            await requests.CommitAsync(change, cancellationToken);
        }
        catch (Exception e) when (e is not StaleWriteException && change.Events.Count > 0)
        {
            relay.Kick(change.Tenant); // it may be written all the same: only its answer was lost
            throw;
        }

        if (change.Events.Count > 0) relay.Kick(change.Tenant, change.Events);
    }
}
