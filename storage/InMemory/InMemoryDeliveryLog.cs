using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryDeliveryLog(InMemoryStores stores) : IDeliveryLog
{
    public Task<IReadOnlyList<DeliveryEntry>> ListAsync(
        TenantId tenant, DateTimeOffset from, DateTimeOffset until, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<DeliveryEntry>>(
            [
                .. stores.DeliveryRows.Entries
                    .Where(e => e.Key.Tenant == tenant && e.Value.ListedAt >= from && e.Value.ListedAt < until)
                    .Select(e => e.Value)
                    .OrderByDescending(e => e.ListedAt)
                    .ThenBy(e => e.Person)
                    .Take(atMost),
            ]);
        }
    }
}
