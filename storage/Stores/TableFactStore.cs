using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Ranges of table <c>Reviews</c>, each within one tenant's partition.</summary>
internal sealed class TableFactStore(StoreTable table) : IFactStore
{
    public async Task<ActualSlice> ActualsAsync(TenantId tenant, string after, int atMost, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(tenant, ReviewKeys.Actuals, ReviewKeys.Actuals + after, atMost, cancellationToken);
        return new(
            [
                .. rows.Where(row => !ReviewKeys.IsActualsLine(row.RowKey))
                    .Select(row => new PlacedActual(row.RowKey[ReviewKeys.Actuals.Length..], RecordRow.Read<Actual>(table.Name, row))),
            ],
            rows.Count == atMost ? rows[^1].RowKey[ReviewKeys.Actuals.Length..] : null);
    }

    public async Task<IReadOnlyList<Cycle>> CyclesAsync(TenantId tenant, CycleKey? after, int atMost, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(
            tenant, ReviewKeys.AllCycles, after is null ? ReviewKeys.AllCycles : ReviewKeys.Cycle(after), atMost, cancellationToken);
        return rows.ConvertAll(row => RecordRow.Read<Cycle>(table.Name, row));
    }

    private Task<List<TableEntity>> RowsAsync(TenantId tenant, string prefix, string after, int atMost, CancellationToken cancellationToken) =>
        table.TakeAsync(TableFilter.Between(ReviewKeys.Partition(tenant), after, TableFilter.After(prefix)), atMost, [], cancellationToken);
}
