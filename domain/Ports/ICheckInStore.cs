using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Domain.Ports;

/// <summary>Check-in requests, people's desks, and the events that announce what became of them.</summary>
public interface ICheckInStore
{
    Task<Versioned<CheckInRequest>?> FindAsync(RequestKey key, CancellationToken cancellationToken);

    Task<IReadOnlyList<CheckInRequest>> ListAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <returns>The person's desk; an empty one where he has none yet.</returns>
    Task<Versioned<Desk>> DeskAsync(DeskKey key, CancellationToken cancellationToken);

    /// <returns>All desks of an organisation, in order of person.</returns>
    Task<IReadOnlyList<Desk>> DesksAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Commits everything that belongs to one change in one step.</summary>
    /// <exception cref="StaleWriteException">A request or the desk changed since it was read; nothing was written.</exception>
    /// <exception cref="ArgumentException">The change is larger than one step, or of several organisations.</exception>
    Task CommitAsync(ReviewChange change, CancellationToken cancellationToken);

    /// <summary>Events committed and not yet published, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Forgets events that were published; one already forgotten is no error.</summary>
    Task PublishedAsync(TenantId tenant, IReadOnlyCollection<string> outboxIds, CancellationToken cancellationToken);
}
