using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Storage.Stores;

/// <summary>Sent messages in table <c>Reviews</c>, a row each, under cycle, person and step.</summary>
internal sealed class TableMessageStore(StoreTable table) : IMessageStore
{
    public async Task<SentMessage?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        (await table.FindRecordAsync<SentMessage>(ReviewKeys.Partition(key.Cycle.Tenant), ReviewKeys.Message(key), cancellationToken))?.Value;

    public Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, PersonId person, CancellationToken cancellationToken) =>
        ListAsync(cycle.Tenant, ReviewKeys.MessagesTo(cycle, person), cancellationToken);

    public Task<IReadOnlyList<SentMessage>> ListAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        ListAsync(cycle.Tenant, ReviewKeys.Messages(cycle), cancellationToken);

    public Task RecordAsync(SentMessage message, CancellationToken cancellationToken) =>
        table.PutAsync(RecordRow.Write(ReviewKeys.Partition(message.Key.Cycle.Tenant), ReviewKeys.Message(message.Key), message), cancellationToken);

    private async Task<IReadOnlyList<SentMessage>> ListAsync(TenantId tenant, string prefix, CancellationToken cancellationToken)
    {
        var messages = await table.ListRecordsAsync<SentMessage>(ReviewKeys.Partition(tenant), prefix, cancellationToken);
        return [.. messages.OrderBy(m => m.SentAt).ThenBy(m => m.Key.Person).ThenBy(m => m.Key.Step, StringComparer.Ordinal)];
    }
}
