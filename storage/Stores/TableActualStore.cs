using Azure;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Events;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Actuals in table <c>Reviews</c>, a row each, under KPI, period and id.</summary>
internal sealed class TableActualStore(StoreTable table, WaitingEvents announcements) : IActualStore
{
    /// <summary>The tag of a line that is not stored yet: of a KPI without actuals, or of one that only earlier builds wrote.</summary>
    private const string NewTag = "";

    // Builds before this one take every row in this place for an actual: by the number they say that it comes from a later build.
    private const int LineSchema = RecordRow.Schema + 1;

    // Above this many KPIs one range over all of them costs fewer requests than one range each.
    private const int RangesAtMost = 12;

    public async Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken)
    {
        var rows = actuals.DistinctBy(ReviewKeys.Actual).Select(a => (a.Kpi, Row: Row(tenant, a), Actual: a)).ToList();

        // One step is tried at once; a longer import reads first what is there, because it may be the same folder again.
        if (rows.Count > TableLimits.TransactionActions) rows = await MissingAsync(tenant, rows, cancellationToken);

        var added = 0;
        foreach (var step in Steps(rows)) added += await AddAsync(tenant, step, cancellationToken);
        return added;
    }

    public async Task<int> AppendAsync(
        TenantId tenant, IReadOnlyCollection<Actual> actuals, IReadOnlyDictionary<KpiId, KpiActuals> read,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        var (added, begun) = (0, new HashSet<KpiId>());
        var rows = actuals.DistinctBy(ReviewKeys.Actual).Select(a => (a.Kpi, Row: Row(tenant, a), Actual: a)).ToList();
        var (left, told) = (rows.CountBy(r => r.Kpi).ToDictionary(), announced.ToLookup(e => e.Subject));
        foreach (var step in Steps(rows))
        {
            // An event goes with the last value of its KPI: what it tells of is there then.
            foreach (var (kpi, count) in step.CountBy(r => r.Kpi)) left[kpi] -= count;
            var finished = step.Select(r => r.Kpi).Distinct().Where(k => left[k] == 0).SelectMany(k => told[EventSubjects.Kpi(k)]).ToList();

            // The rest of a KPI whose values need several steps follows the line that this very call moved.
            var lines = step.Select(r => r.Kpi).Distinct().Select(k => begun.Add(k) ? LineAction(tenant, read[k]) : LineMove(tenant, k)).ToList();
            var outcome = await table.CommitAsync(
                [
                    .. step.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r.Row)),
                    .. lines,
                    RecordedAction(tenant, [.. step.Select(r => r.Actual)]),
                    .. announcements.Additions(ReviewKeys.Partition(tenant), finished),
                ],
                cancellationToken);
            if (!outcome.Written) throw new StaleWriteException($"The values of {string.Join(", ", step.Select(r => r.Kpi).Distinct())}");
            added += step.Count;
        }

        return added;
    }

    public async Task<IReadOnlyDictionary<KpiId, KpiActuals>> ReadForChangeAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(tenant, kpis, [], cancellationToken);
        return rows.ToDictionary(
            r => r.Key,
            r => new KpiActuals(r.Key, Ordered(r.Value), r.Value.FirstOrDefault(row => ReviewKeys.IsActualsLine(row.RowKey))?.ETag.ToString("H") ?? NewTag));
    }

    public async Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(tenant, kpis, [], cancellationToken);
        return rows.ToDictionary(
            r => r.Key,
            r => Ordered(r.Value));
    }

    public async Task<RecordedSince> RecordedSinceAsync(TenantId tenant, DateTimeOffset since, int atMost, CancellationToken cancellationToken)
    {
        var range = TableFilter.Range(ReviewKeys.Partition(tenant), ReviewKeys.RecordedFrom(since), TableFilter.After(ReviewKeys.RecordedRows));
        var rows = await table.TakeAsync(range, atMost + 1, [], cancellationToken);
        var looked = rows.Take(atMost).SelectMany(row => RecordRow.Read<IReadOnlyList<Actual>>(table.Name, row));
        return new([.. looked.Where(a => a.RecordedAt >= since)], rows.Count > atMost);
    }

    /// <summary>Writes down when these were recorded. It may be there already, where the write is repeated: then it is the same.</summary>
    internal static TableTransactionAction RecordedAction(TenantId tenant, IReadOnlyCollection<Actual> actuals) => new(
        TableTransactionActionType.UpsertReplace,
        RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Recorded(actuals), actuals.Select(a => a with { Note = null })));

    /// <summary>What a change that rests on a KPI's actuals does with their line: it moves on, unless it moved since.</summary>
    internal static TableTransactionAction LineAction(TenantId tenant, KpiActuals read) => read.Tag == NewTag
        ? new(TableTransactionActionType.Add, LineRow(tenant, read.Kpi))
        : new(TableTransactionActionType.UpdateReplace, LineRow(tenant, read.Kpi), new ETag(read.Tag));

    internal static TableEntity Row(TenantId tenant, Actual actual) => RecordRow.Write(ReviewKeys.Partition(tenant), ReviewKeys.Actual(actual), actual);

    private static TableTransactionAction LineMove(TenantId tenant, KpiId kpi) => new(TableTransactionActionType.UpsertReplace, LineRow(tenant, kpi));

    private static TableEntity LineRow(TenantId tenant, KpiId kpi) =>
        new(ReviewKeys.Partition(tenant), ReviewKeys.ActualsLine(kpi)) { { RecordRow.SchemaColumn, LineSchema } };

    private IReadOnlyList<Actual> Ordered(IEnumerable<TableEntity> rows) =>
    [
        .. rows
            .Where(row => !ReviewKeys.IsActualsLine(row.RowKey))
            .Select(row => RecordRow.Read<Actual>(table.Name, row))
            .OrderBy(a => a.Period, StringComparer.Ordinal)
            .ThenBy(a => a.RecordedAt)
            .ThenBy(a => a.Id, StringComparer.Ordinal),
    ];

    /// <summary>Cut so that each step holds the lines of its KPIs too, the row of what was recorded, and the one of what is told of it.</summary>
    private static IEnumerable<List<(KpiId Kpi, TableEntity Row, Actual Actual)>> Steps(IEnumerable<(KpiId Kpi, TableEntity Row, Actual Actual)> rows)
    {
        var (step, kpis) = (new List<(KpiId Kpi, TableEntity Row, Actual Actual)>(), new HashSet<KpiId>());
        foreach (var row in rows)
        {
            if (step.Count + kpis.Count + (kpis.Contains(row.Kpi) ? 2 : 3) >= TableLimits.TransactionActions)
            {
                yield return step;
                (step, kpis) = ([], []);
            }

            step.Add(row);
            kpis.Add(row.Kpi);
        }

        if (step.Count > 0) yield return step;
    }

    private async Task<int> AddAsync(TenantId tenant, List<(KpiId Kpi, TableEntity Row, Actual Actual)> rows, CancellationToken cancellationToken)
    {
        while (rows.Count > 0)
        {
            // Whoever decided by what was there before finds out by the lines.
            var lines = rows.Select(r => r.Kpi).Distinct().Select(k => LineMove(tenant, k));
            var outcome = await table.CommitAsync(
                [
                    .. rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r.Row)),
                    .. lines,
                    RecordedAction(tenant, [.. rows.Select(r => r.Actual)]),
                ],
                cancellationToken);
            if (outcome.Written) return rows.Count;

            // Each round finds at least the row that refused this one, so the rounds end.
            rows = await MissingAsync(tenant, rows, cancellationToken);
        }

        return 0;
    }

    private async Task<List<(KpiId Kpi, TableEntity Row, Actual Actual)>> MissingAsync(
        TenantId tenant, List<(KpiId Kpi, TableEntity Row, Actual Actual)> rows, CancellationToken cancellationToken)
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
        var found = await Task.WhenAll(kpis.Select(
            async kpi => (Kpi: kpi, Rows: await table.ListAsync(ReviewKeys.Partition(tenant), ReviewKeys.ActualsOf(kpi), cancellationToken, select))));
        return found.ToDictionary(f => f.Kpi, f => (IReadOnlyList<TableEntity>)f.Rows);
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
