using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Stated statuses in table <c>Reviews</c>, a row each, under KPI and moment.</summary>
internal sealed class TableStatementStore(StoreTable table) : IStatementStore
{
    public async Task<bool> AppendAsync(TenantId tenant, StatedStatus stated, CancellationToken cancellationToken)
    {
        // A repeat carries the same id and another moment, and the moment is part of the key.
        if ((await ReadAsync(tenant, [stated.Kpi], cancellationToken)).Any(s => s.Id == stated.Id)) return false;
        return await table.AddAsync(RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Statement(stated), stated), cancellationToken);
    }

    // One range over all of them: statements are few, and a range each would cost a request each.
    public async Task<IReadOnlyList<StatedStatus>> ReadAsync(TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        if (kpis.Count == 0) return [];

        var wanted = kpis.ToHashSet();
        var rows = await table.TakeAsync(
            TableFilter.Around(ReviewKeys.Partition(tenant), wanted.Select(ReviewKeys.StatementsOf)), int.MaxValue, [], cancellationToken);
        return [.. rows.Select(row => RecordRow.Read<StatedStatus>(table.Name, row)).Where(s => wanted.Contains(s.Kpi)).OrderBy(s => s.Kpi).ThenBy(s => s.At)];
    }
}
