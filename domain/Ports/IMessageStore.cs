using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Ports;

/// <summary>Which messages of cycles reached whom. They are recorded by <see cref="ICheckInStore.CommitAsync"/>, together with what tells of them.</summary>
public interface IMessageStore
{
    Task<SentMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken);

    /// <returns>All messages of a cycle, oldest first.</returns>
    Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, CancellationToken cancellationToken);
}
