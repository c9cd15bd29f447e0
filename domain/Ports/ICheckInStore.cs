using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>Check-in requests, what was submitted to them, and the messages that carry them.</summary>
public interface ICheckInStore
{
    Task<Versioned<CheckInRequest>?> FindAsync(RequestKey key, CancellationToken cancellationToken);

    Task<IReadOnlyList<CheckInRequest>> ListAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <returns>False where the request is there already; it is left as it is.</returns>
    Task<bool> AddAsync(CheckInRequest request, CancellationToken cancellationToken);

    /// <summary>Commits a request's change, the actuals that came with it, what the timeline tells of it and the events announcing it, in one step.</summary>
    /// <exception cref="StaleWriteException">The request changed since it was read; nothing was written.</exception>
    Task CommitAsync(
        Versioned<CheckInRequest> request,
        IReadOnlyCollection<Actual> actuals,
        IReadOnlyCollection<TimelineEntry> timeline,
        IReadOnlyCollection<OutboxMessage> events,
        CancellationToken cancellationToken);

    /// <summary>Events committed and not yet published, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Forgets an event that was published; one already forgotten is no error.</summary>
    Task PublishedAsync(TenantId tenant, string outboxId, CancellationToken cancellationToken);
}
