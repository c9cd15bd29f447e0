using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>The events of each organisation in one order, and what became of those that were committed with their facts.</summary>
public interface IEventLog
{
    /// <summary>Puts what was committed since into the log, each event once, in the order of the commits.</summary>
    /// <returns>How many events came into it.</returns>
    Task<int> GatherAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <returns>The place of the last event; 0 where there is none.</returns>
    Task<long> EndAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <returns>The events after a place, in order.</returns>
    Task<IReadOnlyList<LoggedEvent>> ReadAsync(TenantId tenant, long after, int atMost, CancellationToken cancellationToken);

    /// <summary>Forgets the events that came into the log before a moment.</summary>
    /// <returns>How many were forgotten.</returns>
    Task<int> TrimAsync(TenantId tenant, DateTimeOffset before, CancellationToken cancellationToken);
}
