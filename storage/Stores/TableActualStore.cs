using System.Collections.Concurrent;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Actuals in table <c>Reviews</c>, a row each, under KPI, period and id.</summary>
internal sealed class TableActualStore(StoreTable table) : IActualStore
{
    private const int Parallelism = 8;

    // Above this many KPIs one range over all of them costs fewer requests than one range each.
    private const int RangesAtMost = 12;

    public async Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken)
    {
        var rows = actuals.DistinctBy(ReviewKeys.Actual).Select(a => (a.Kpi, Row: Row(tenant, a))).ToList();

        // One step is tried at once; a longer import reads first what is there, because it may be the same folder again.
        if (rows.Count > TableLimits.TransactionActions) rows = await MissingAsync(tenant, rows, cancellationToken);

        var added = 0;
        foreach (var chunk in rows.Chunk(TableLimits.TransactionActions)) added += await AddAsync(tenant, [.. chunk], cancellationToken);
        return added;
    }

    public async Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(tenant, kpis, [], cancellationToken);
        return rows.ToDictionary(
            r => r.Key,
            r => (IReadOnlyList<Actual>)
            [
                .. r.Value
                    .Select(row => RecordRow.Read<Actual>(table.Name, row))
                    .OrderBy(a => a.Period, StringComparer.Ordinal)
                    .ThenBy(a => a.RecordedAt)
                    .ThenBy(a => a.Id, StringComparer.Ordinal),
            ]);
    }

    internal static TableEntity Row(TenantId tenant, Actual actual) => RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Actual(actual), actual);

    private async Task<int> AddAsync(TenantId tenant, List<(KpiId Kpi, TableEntity Row)> rows, CancellationToken cancellationToken)
    {
        while (rows.Count > 0)
        {
            var outcome = await table.CommitAsync([.. rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r.Row))], cancellationToken);
            if (outcome.Written) return rows.Count;

            // Each round finds at least the row that refused this one, so the rounds end.
            rows = await MissingAsync(tenant, rows, cancellationToken);
        }

        return 0;
    }

    private async Task<List<(KpiId Kpi, TableEntity Row)>> MissingAsync(
        TenantId tenant, List<(KpiId Kpi, TableEntity Row)> rows, CancellationToken cancellationToken)
    {
        var there = await RowsAsync(tenant, [.. rows.Select(r => r.Kpi).Distinct()], ["Schema"], cancellationToken);
        var keys = there.Values.SelectMany(list => list).Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        return rows.FindAll(r => !keys.Contains(r.Row.RowKey));
    }

    private async Task<Dictionary<KpiId, IReadOnlyList<TableEntity>>> RowsAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, string[] select, CancellationToken cancellationToken)
    {
        var wanted = kpis.Distinct().Order().ToList();
        return wanted.Count <= RangesAtMost
            ? await RangesAsync(tenant, wanted, select, cancellationToken)
            : await OneRangeAsync(tenant, wanted, select, cancellationToken);
    }

    private async Task<Dictionary<KpiId, IReadOnlyList<TableEntity>>> RangesAsync(
        TenantId tenant, List<KpiId> kpis, string[] select, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<KpiId, IReadOnlyList<TableEntity>>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(kpis, options, async (kpi, stop) =>
            found[kpi] = await table.ListAsync(ReviewKeys.Partition(tenant), ReviewKeys.ActualsOf(kpi), stop, select));
        return new(found);
    }

    private async Task<Dictionary<KpiId, IReadOnlyList<TableEntity>>> OneRangeAsync(
        TenantId tenant, List<KpiId> kpis, string[] select, CancellationToken cancellationToken)
    {
        var rows = await table.TakeAsync(
            TableFilter.Around(ReviewKeys.Partition(tenant), kpis.Select(ReviewKeys.ActualsOf)),
            int.MaxValue,
            select,
            cancellationToken);
        var byKpi = rows.ToLookup(row => row.RowKey.Split('|')[1], StringComparer.Ordinal);
        return kpis.ToDictionary(kpi => kpi, kpi => (IReadOnlyList<TableEntity>)[.. byKpi[kpi.Value]]);
    }
}
