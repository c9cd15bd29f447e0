using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Domain.Ports;

/// <summary>Which messages reached whom.</summary>
public interface IMessageStore
{
    Task<SentMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken);

    /// <returns>A person's messages of a cycle, oldest first.</returns>
    Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, PersonId person, CancellationToken cancellationToken);

    /// <returns>All messages of a cycle, oldest first.</returns>
    Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <summary>Records or rewrites a message under its key.</summary>
    Task RecordAsync(SentMessage message, CancellationToken cancellationToken);
}
