using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Sent messages of cycles in table <c>Reviews</c>, a row each, under cycle, person and step.</summary>
internal sealed class TableMessageStore(StoreTable table) : IMessageStore
{
    public async Task<SentMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        (await table.FindRecordAsync<SentMessage>(ReviewKeys.Partition(key.Cycle.Tenant), ReviewKeys.Message(key), cancellationToken))?.Value;

    public async Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        var messages = await table.ListRecordsAsync<SentMessage>(ReviewKeys.Partition(cycle.Tenant), ReviewKeys.Messages(cycle), cancellationToken);
        return [.. messages.OrderBy(m => m.SentAt).ThenBy(m => m.Key.Person).ThenBy(m => m.Key.Step.Code, StringComparer.Ordinal)];
    }

    internal static TableEntity Row(SentMessage message) =>
        RecordRow.Write(ReviewKeys.Partition(message.Key.Cycle.Tenant), ReviewKeys.Message(message.Key), message);
}
