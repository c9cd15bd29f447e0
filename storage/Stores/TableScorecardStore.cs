using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>
/// Scorecards in table <c>Scorecards</c>: content by version, which never changes, and a pointer that is swapped in one step. Beside them what
/// the folder they came from said last of the KPIs' values, a row a KPI.
/// </summary>
internal sealed class TableScorecardStore(StoreTable table) : IScorecardStore, IFolderMemory
{
    private const string PublishedAtColumn = "PublishedAt";
    private const string VersionColumn = "Version";
    private const int Attempts = 5;

    // With its values of twenty years a KPI's row stays far below a hundredth of what one transaction may hold.
    private const int RowsAtOnce = 20;

    // A version never changes, so the one read last stays good; reading it anew would cost a large row and its parsing each time.
    private readonly ConcurrentDictionary<TenantId, PublishedScorecard> lastRead = new();

    public async Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancellationToken)
    {
        var rows = await table.TakeAsync(TableFilter.Partition(ScorecardKeys.TenantsPartition), int.MaxValue, [], cancellationToken);
        return rows.ConvertAll(
            row => Code.TryRead<TenantId>(row.RowKey, out var tenant) ? tenant.Value : throw Damaged(row, "its key is not a tenant's code."));
    }

    public async Task<PublishedScorecard?> CurrentAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        if (await PointerAsync(tenant, cancellationToken) is not { } pointer) return null;

        var (version, at) = (VersionOf(pointer), PublishedAtOf(pointer));
        var content = await FindAsync(tenant, version, cancellationToken) ?? throw Damaged(pointer, $"it points to version '{version}', which is not there.");
        return content with { PublishedAt = at };
    }

    public async Task<PublishedScorecard?> FindAsync(TenantId tenant, string version, CancellationToken cancellationToken)
    {
        if (lastRead.TryGetValue(tenant, out var known) && known.Version == version) return known;
        if (await table.FindAsync(ScorecardKeys.Partition(tenant), ScorecardKeys.Version(version), cancellationToken) is not { } row) return null;

        return lastRead[tenant] = new(version, Content<Scorecard>(row, "a scorecard"), PublishedAtOf(row));
    }

    public async Task<bool> PublishAsync(PublishedScorecard scorecard, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Scorecard.Tenant;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var pointer = await PointerAsync(tenant, cancellationToken);
            if (pointer is not null && VersionOf(pointer) == scorecard.Version) return false;

            if (attempt == 1) await AddContentAsync(scorecard, pointer is null, cancellationToken);

            var swap = PointerRow(tenant, ScorecardKeys.Pointer, scorecard);
            var outcome = await table.CommitAsync(
                [
                    pointer is null ? new(TableTransactionActionType.Add, swap) : new(TableTransactionActionType.UpdateReplace, swap, pointer.ETag),
                    new(TableTransactionActionType.UpsertReplace, PointerRow(tenant, ScorecardKeys.History(scorecard), scorecard)),
                ],
                cancellationToken);
            if (outcome.Written) return true;
        }

        throw new StorageException(
            $"The scorecard of {tenant} was published {Attempts} times by others meanwhile; import again.", inner: null, worthRetrying: true);
    }

    /// <summary>Puts a version in force over a certain other one, and further rows of the same partition with it.</summary>
    /// <returns>False where the version is in force already; the rows are written all the same.</returns>
    public async Task<bool> PublishOverAsync(
        PublishedScorecard scorecard, string? over, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Scorecard.Tenant;
        var pointer = await PointerAsync(tenant, cancellationToken);
        if ((pointer is null ? null : VersionOf(pointer)) != over) throw new StaleWriteException($"The scorecard of {tenant}");

        var isNew = scorecard.Version != over;
        if (isNew) await AddContentAsync(scorecard, pointer is null, cancellationToken);

        var at = isNew ? scorecard : scorecard with { PublishedAt = PublishedAtOf(pointer!) };
        var swap = PointerRow(tenant, ScorecardKeys.Pointer, at);
        var outcome = await table.CommitAsync(
            [
                pointer is null ? new(TableTransactionActionType.Add, swap) : new(TableTransactionActionType.UpdateReplace, swap, pointer.ETag),
                .. isNew
                    ? [new(TableTransactionActionType.UpsertReplace, PointerRow(tenant, ScorecardKeys.History(at), at))]
                    : Array.Empty<TableTransactionAction>(),
                .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            ],
            cancellationToken);
        if (!outcome.Written) throw new StaleWriteException($"The scorecard of {tenant}");

        lastRead[tenant] = at;
        return isNew;
    }

    // Content and tenant are written before the pointer, so that whoever sees the pointer finds them.
    private async Task AddContentAsync(PublishedScorecard scorecard, bool isFirst, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Scorecard.Tenant;
        await table.AddAsync(ContentRow(tenant, scorecard), cancellationToken);
        if (isFirst)
            await table.PutAsync(new(ScorecardKeys.TenantsPartition, tenant.Value) { { RecordRow.SchemaColumn, RecordRow.Schema } }, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<KpiId, SaidLast>> RecallAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var rows = await table.ListAsync(ScorecardKeys.Partition(tenant), ScorecardKeys.Said, cancellationToken);
        return rows.Select(row => Content<SaidLast>(row, "what a folder said")).ToDictionary(said => said.Kpi);
    }

    public async Task RememberAsync(TenantId tenant, IReadOnlyCollection<SaidLast> said, CancellationToken cancellationToken)
    {
        foreach (var chunk in said.DistinctBy(s => s.Kpi).Select(s => SaidRow(tenant, s)).Chunk(RowsAtOnce))
        {
            var outcome = await table.CommitAsync(
                [.. chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))], cancellationToken);
            if (outcome.Written) continue;

            // The answer was lost: each row says the same however often it is put.
            foreach (var row in chunk) await table.PutAsync(row, cancellationToken);
        }
    }

    private Task<TableEntity?> PointerAsync(TenantId tenant, CancellationToken cancellationToken) =>
        table.FindAsync(ScorecardKeys.Partition(tenant), ScorecardKeys.Pointer, cancellationToken);

    private static TableEntity ContentRow(TenantId tenant, PublishedScorecard scorecard)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(scorecard.Scorecard, StoredJson.Options);
        var row = DocumentRow.Write(ScorecardKeys.Partition(tenant), ScorecardKeys.Version(scorecard.Version), json, $"The scorecard of {tenant}");
        row[PublishedAtColumn] = Stamp(scorecard.PublishedAt);
        return row;
    }

    private static TableEntity SaidRow(TenantId tenant, SaidLast said) => DocumentRow.Write(
        ScorecardKeys.Partition(tenant),
        ScorecardKeys.SaidOf(said.Kpi),
        JsonSerializer.SerializeToUtf8Bytes(said, StoredJson.Options),
        $"What the folder of {tenant} says of {said.Kpi}");

    private static TableEntity PointerRow(TenantId tenant, string key, PublishedScorecard scorecard) => new(ScorecardKeys.Partition(tenant), key)
    {
        { RecordRow.SchemaColumn, RecordRow.Schema },
        { VersionColumn, scorecard.Version },
        { PublishedAtColumn, Stamp(scorecard.PublishedAt) },
    };

    private T Content<T>(TableEntity row, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(DocumentRow.Read(table.Name, row), StoredJson.Options) ?? throw new JsonException("The JSON is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw Damaged(row, $"it does not hold {what} in a form that can be read.", e);
        }
    }

    private string VersionOf(TableEntity row)
    {
        RecordRow.CheckSchema(table.Name, row);
        return row[VersionColumn] as string ?? throw Damaged(row, "it names no version.");
    }

    private DateTimeOffset PublishedAtOf(TableEntity row)
    {
        RecordRow.CheckSchema(table.Name, row);
        return row[PublishedAtColumn] is string text && DateTimeOffset.TryParseExact(text, "O", null, DateTimeStyles.None, out var at)
            ? at
            : throw Damaged(row, "it does not say when it was published.");
    }

    // As text, because a table's own moments lose the offset.
    private static string Stamp(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private DamagedRowException Damaged(TableEntity row, string why, Exception? inner = null) => new(table.Name, row.PartitionKey, row.RowKey, why, inner);
}
