using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Ports;

/// <summary>What became of messages. It is written by <see cref="ICheckInStore.CommitAsync"/>, together with what else is recorded of them.</summary>
public interface IDeliveryLog
{
    /// <param name="from">The first moment that counts.</param>
    /// <param name="until">The first moment after it that does not.</param>
    /// <returns>The newest, newest first, at most so many.</returns>
    Task<IReadOnlyList<DeliveryEntry>> ListAsync(
        TenantId tenant, DateTimeOffset from, DateTimeOffset until, int atMost, CancellationToken cancellationToken);
}
