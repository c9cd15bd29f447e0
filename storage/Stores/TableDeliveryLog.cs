using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>What became of messages in table <c>Reviews</c>, a row each, newest first.</summary>
internal sealed class TableDeliveryLog(StoreTable table) : IDeliveryLog
{
    public async Task<IReadOnlyList<DeliveryEntry>> ListAsync(
        TenantId tenant, DateTimeOffset from, DateTimeOffset until, int atMost, CancellationToken cancellationToken)
    {
        if (until <= from) return [];

        var range = TableFilter.Range(
            ReviewKeys.Partition(tenant), ReviewKeys.DeliveriesBefore(until.AddTicks(-1)), TableFilter.After(ReviewKeys.DeliveriesBefore(from)));
        return (await table.TakeAsync(range, atMost, [], cancellationToken)).ConvertAll(row => RecordRow.Read<DeliveryEntry>(table.Name, row));
    }

    internal static TableEntity Row(TenantId tenant, DeliveryEntry entry) =>
        RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Delivery(entry), entry);
}
