using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Decisions in table <c>Reviews</c>, a row each with its action item, and a row for each line of what became of it.</summary>
internal sealed class TableDecisionStore(StoreTable table) : IDecisionStore
{
    /// <summary>Those that somebody owes are found by it: of years of decisions they are few.</summary>
    private const string OpenColumn = "Open";

    public Task<Versioned<Decision>?> FindAsync(DecisionKey key, CancellationToken cancellationToken) =>
        table.FindRecordAsync<Decision>(ReviewKeys.Partition(key.Cycle.Tenant), ReviewKeys.Decision(key), cancellationToken);

    public async Task<IReadOnlyList<Decision>> ListAsync(CycleKey cycle, CancellationToken cancellationToken) =>
    [
        .. (await table.ListRecordsAsync<Decision>(ReviewKeys.Partition(cycle.Tenant), ReviewKeys.DecisionsOf(cycle), cancellationToken))
            .OrderBy(d => d.At)
            .ThenBy(d => d.Key.Id, StringComparer.Ordinal),
    ];

    public Task<IReadOnlyList<Decision>> OpenAsync(TenantId tenant, CadenceId? cadence, CancellationToken cancellationToken)
    {
        var range = TableFilter.Prefix(ReviewKeys.Partition(tenant), cadence is { } one ? ReviewKeys.DecisionsOf(one) : ReviewKeys.Decisions);
        return ReadAsync($"{range} and {TableFilter.Create($"Open eq {true}")}", int.MaxValue, cancellationToken);
    }

    public Task<IReadOnlyList<Decision>> PageAsync(
        TenantId tenant, CadenceId? cadence, DecisionKey? after, int atMost, CancellationToken cancellationToken)
    {
        var (partition, from) = (ReviewKeys.Partition(tenant), cadence is { } one ? ReviewKeys.DecisionsOf(one) : ReviewKeys.Decisions);
        var end = TableFilter.After(from);
        var range = after is null ? TableFilter.Range(partition, from, end) : TableFilter.Between(partition, ReviewKeys.Decision(after), end);
        return ReadAsync(range, atMost, cancellationToken);
    }

    public async Task<IReadOnlyList<DecisionEntry>> EntriesAsync(DecisionKey key, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<DecisionEntry>(ReviewKeys.Partition(key.Cycle.Tenant), ReviewKeys.DecisionEntries(key), cancellationToken);

    internal static TableEntity Row(Decision decision)
    {
        var row = RecordRow.Write(ReviewKeys.Partition(decision.Key.Cycle.Tenant), ReviewKeys.Decision(decision.Key), decision);
        if (decision.IsOwed) row[OpenColumn] = true;
        return row;
    }

    internal static TableEntity Row(ToldEntry told) =>
        RecordRow.Write(ReviewKeys.Partition(told.Key.Cycle.Tenant), ReviewKeys.DecisionEntry(told.Key, told.Entry.Number), told.Entry);

    private async Task<IReadOnlyList<Decision>> ReadAsync(string filter, int atMost, CancellationToken cancellationToken) =>
        (await table.TakeAsync(filter, atMost, [], cancellationToken)).ConvertAll(row => RecordRow.Read<Decision>(table.Name, row));
}
