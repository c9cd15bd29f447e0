using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Outbox;

/// <summary>Commits what changed and sends the events that were committed with it: the one way in which a change is told.</summary>
public sealed class ReviewCommits(ICheckInStore requests, OutboxRelay relay)
{
    /// <inheritdoc cref="ICheckInStore.CommitAsync"/>
    public async Task CommitAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        await requests.CommitAsync(change, cancellationToken);
        if (change.Events.Count > 0) relay.Kick(change.Tenant);
    }
}
