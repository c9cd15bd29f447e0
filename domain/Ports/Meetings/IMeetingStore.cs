using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Meetings;

namespace PerfServerless.Domain.Ports.Meetings;

/// <summary>How far meetings have come that are run from their page.</summary>
public interface IMeetingStore
{
    /// <returns>Null where it was not started from its page.</returns>
    Task<Versioned<Meeting>?> FindAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <returns>False where it was started before; then nothing changes.</returns>
    Task<bool> AddAsync(Meeting meeting, CancellationToken cancellationToken);

    /// <exception cref="StaleWriteException">Somebody else has changed it since it was read.</exception>
    Task ReplaceAsync(Versioned<Meeting> meeting, CancellationToken cancellationToken);
}
