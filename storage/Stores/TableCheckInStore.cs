using Azure;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Storage.Events;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Check-in requests and the outbox in table <c>Reviews</c>; a commit is one transaction with the actuals and the timeline.</summary>
internal sealed class TableCheckInStore(StoreTable table, CommitClock clock, WaitingEvents announcements) : ICheckInStore
{
    private const string AtColumn = "At";

    /// <summary>The tag of a desk that is not stored yet.</summary>
    private const string NewTag = "";

    public Task<Versioned<CheckInRequest>?> FindAsync(RequestKey key, CancellationToken cancellationToken) =>
        table.FindRecordAsync<CheckInRequest>(Partition(key), ReviewKeys.Request(key), cancellationToken);

    public async Task<IReadOnlyList<CheckInRequest>> ListAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<CheckInRequest>(ReviewKeys.Partition(cycle.Tenant), ReviewKeys.Requests(cycle), cancellationToken);

    public async Task<Versioned<Desk>> DeskAsync(DeskKey key, CancellationToken cancellationToken) =>
        await table.FindRecordAsync<Desk>(ReviewKeys.Partition(key.Tenant), ReviewKeys.Desk(key.Person), cancellationToken) ?? new(new() { Key = key }, NewTag);

    public async Task<IReadOnlyList<Desk>> DesksAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<Desk>(ReviewKeys.Partition(tenant), ReviewKeys.Desks, cancellationToken);

    public async Task CommitAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        change.ThrowIfNotOneStep();
        var conditional = Conditional(change);
        IReadOnlyList<TableEntity> news =
        [
            .. change.NewRequests.DistinctBy(r => r.Key).Select(Row),
            .. change.Actuals.DistinctBy(ReviewKeys.Actual).Select(a => TableActualStore.Row(change.Tenant, a)),
            .. change.Messages.DistinctBy(m => m.Key).Select(TableMessageStore.Row),
            .. change.Timeline.DistinctBy(t => (t.Cycle, t.Entry.Id)).Select(t => TableCycleStore.Row(t.Cycle, t.Entry)),
            .. change.Events.DistinctBy(e => e.Id).Select(e => Row(change.Tenant, e)),
            .. change.Deliveries.DistinctBy(ReviewKeys.Delivery).Select(d => TableDeliveryLog.Row(change.Tenant, d)),
            .. change.NewDecisions.DistinctBy(d => d.Key).Select(TableDecisionStore.Row),
            .. change.DecisionEntries.DistinctBy(e => (e.Key, e.Entry.Number)).Select(TableDecisionStore.Row),
            .. announcements.Rows(ReviewKeys.Partition(change.Tenant), change.Announced),
        ];

        IReadOnlyList<TableTransactionAction> recorded = change.Actuals.Count > 0 ? [TableActualStore.RecordedAction(change.Tenant, change.Actuals)] : [];

        // What was there before is not told again.
        while (conditional.Count > 0 || news.Any(row => !WaitingEvents.Is(row)))
        {
            var outcome = await table.CommitAsync(
                [.. conditional, .. news.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), .. recorded], cancellationToken);
            if (outcome.Written) return;

            // A conflict means that something that was only to be added was recorded before, or that a first desk was made meanwhile.
            if (!outcome.Conflict) throw Stale(change);
            var missing = await MissingAsync(news, cancellationToken);
            if (missing.Count == news.Count) throw Stale(change);
            news = missing;
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var rows = await table.ListAsync(ReviewKeys.Partition(tenant), ReviewKeys.Outbox, cancellationToken);
        return [.. rows.OrderBy(row => row.GetInt64(AtColumn) ?? 0).Select(row => RecordRow.Read<OutboxMessage>(table.Name, row))];
    }

    public Task PublishedAsync(TenantId tenant, IReadOnlyCollection<string> outboxIds, CancellationToken cancellationToken) =>
        table.RemoveAllAsync(ReviewKeys.Partition(tenant), [.. outboxIds.Distinct().Select(ReviewKeys.Event)], cancellationToken);

    private static string Partition(RequestKey key) => ReviewKeys.Partition(key.Cycle.Tenant);

    private static TableEntity Row(CheckInRequest request) => RecordRow.Write(Partition(request.Key), ReviewKeys.Request(request.Key), request);

    private static List<TableTransactionAction> Conditional(ReviewChange change)
    {
        List<TableTransactionAction> actions =
            [.. change.Requests.Select(r => new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(r.Value), new ETag(r.Tag)))];
        actions.AddRange(change.Decisions.Select(
            d => new TableTransactionAction(TableTransactionActionType.UpdateReplace, TableDecisionStore.Row(d.Value), new ETag(d.Tag))));
        foreach (var desk in change.Desks)
        {
            var row = RecordRow.Write(ReviewKeys.Partition(change.Tenant), ReviewKeys.Desk(desk.Value.Key.Person), desk.Value);
            actions.Add(desk.Tag == NewTag
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, new ETag(desk.Tag)));
        }

        if (change.Stale is { } told)
        {
            var row = RecordRow.Write(ReviewKeys.Partition(change.Tenant), EventKeys.Stale, told.Value);
            actions.Add(told.Tag == TableEventDestinationStore.NewTag
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, new ETag(told.Tag)));
        }

        actions.AddRange(change.Known.DistinctBy(k => k.Kpi).Select(k => TableActualStore.LineAction(change.Tenant, k)));
        return actions;
    }

    private static StaleWriteException Stale(ReviewChange change) =>
        new(string.Join(", ", change.Requests.Select(r => $"Request {r.Value.Key}")
            .Concat(change.Desks.Select(d => $"the desk {d.Value.Key}"))
            .Concat(change.Decisions.Select(d => $"Decision {d.Value.Key}"))
            .Concat(change.Stale is null ? [] : ["what was told of stale KPIs"])
            .Concat(change.Known.Select(k => $"the values of {k.Kpi}"))));

    private TableEntity Row(TenantId tenant, OutboxMessage message)
    {
        var row = RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Event(message.Id), message);
        row[AtColumn] = clock.Next();
        return row;
    }

    private async Task<IReadOnlyList<TableEntity>> MissingAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(rows.Select(row => table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken)));
        return [.. rows.Where((_, i) => found[i] is null)];
    }
}
