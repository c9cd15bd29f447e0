using Azure;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Check-in requests and the outbox in table <c>Reviews</c>; a commit is one transaction with the actuals and the timeline.</summary>
internal sealed class TableCheckInStore(StoreTable table, TimeProvider clock) : ICheckInStore
{
    private const string AtColumn = "At";

    private long last;

    public Task<Versioned<CheckInRequest>?> FindAsync(RequestKey key, CancellationToken cancellationToken) =>
        table.FindRecordAsync<CheckInRequest>(Partition(key), ReviewKeys.Request(key), cancellationToken);

    public async Task<IReadOnlyList<CheckInRequest>> ListAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<CheckInRequest>(ReviewKeys.Partition(cycle.Tenant), ReviewKeys.Requests(cycle), cancellationToken);

    public Task<bool> AddAsync(CheckInRequest request, CancellationToken cancellationToken) => table.AddAsync(Row(request), cancellationToken);

    public async Task CommitAsync(
        Versioned<CheckInRequest> request,
        IReadOnlyCollection<Actual> actuals,
        IReadOnlyCollection<TimelineEntry> timeline,
        IReadOnlyCollection<OutboxMessage> events,
        CancellationToken cancellationToken)
    {
        var cycle = request.Value.Key.Cycle;
        var update = new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(request.Value), new ETag(request.Tag));
        IReadOnlyList<TableEntity> news =
        [
            .. actuals.DistinctBy(ReviewKeys.Actual).Select(a => TableActualStore.Row(cycle.Tenant, a)),
            .. timeline.DistinctBy(e => e.Id).Select(e => TableCycleStore.Row(cycle, e)),
            .. events.DistinctBy(e => e.Id).Select(e => Row(cycle.Tenant, e)),
        ];

        while (true)
        {
            var outcome = await table.CommitAsync(
                [update, .. news.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancellationToken);
            if (outcome.Written) return;

            // Only the request carries a condition; a conflict means that something it announces was recorded before.
            if (!outcome.Conflict) throw new StaleWriteException($"Request {request.Value.Key}");

            var missing = await MissingAsync(news, cancellationToken);
            if (missing.Count == news.Count) throw new StaleWriteException($"Request {request.Value.Key}");
            news = missing;
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var rows = await table.ListAsync(ReviewKeys.Partition(tenant), ReviewKeys.Outbox, cancellationToken);
        return [.. rows.OrderBy(row => row.GetInt64(AtColumn) ?? 0).Select(row => RecordRow.Read<OutboxMessage>(table.Name, row))];
    }

    public Task PublishedAsync(TenantId tenant, string outboxId, CancellationToken cancellationToken) =>
        table.RemoveAsync(ReviewKeys.Partition(tenant), ReviewKeys.Event(outboxId), cancellationToken);

    private static string Partition(RequestKey key) => ReviewKeys.Partition(key.Cycle.Tenant);

    private static TableEntity Row(CheckInRequest request) => RecordRow.Write(Partition(request.Key), ReviewKeys.Request(request.Key), request);

    private TableEntity Row(TenantId tenant, OutboxMessage message)
    {
        var row = RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Event(message.Id), message);
        row[AtColumn] = NextMoment();
        return row;
    }

    // Oldest first also within one tick of the clock.
    private long NextMoment()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(before + 1, clock.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref last, next, before) == before) return next;
        }
    }

    private async Task<IReadOnlyList<TableEntity>> MissingAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(rows.Select(row => table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken)));
        return [.. rows.Where((_, i) => found[i] is null)];
    }
}
