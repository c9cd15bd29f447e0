using Azure;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Hub;

/// <summary>
/// The hub's rows in one table of Azure Table Storage: a partition is a partition, a transaction an entity-group transaction.
/// </summary>
internal sealed class TableHubStore : IHubStore
{
    private readonly TableClient table;

    /// <param name="name">The table, which belongs to this hub alone.</param>
    public TableHubStore(TableServiceClient service, string name)
    {
        ArgumentNullException.ThrowIfNull(service);
        table = service.GetTableClient(name);
    }

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) =>
        Translate($"Creating table '{table.Name}'", async () => await table.CreateIfNotExistsAsync(cancellationToken));

    public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken) =>
        Translate(
            $"Reading row '{key}'",
            async () => await table.GetEntityIfExistsAsync(partition, key, cancellationToken) is { } entity ? HubEntity.Read(entity) : null);

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken) =>
        Translate($"Reading rows from '{from}'", async () =>
        {
            var page = await table.QueryPageAsync(
                TableFilter.Range(partition, from, to), continuationToken: continuation, cancellationToken: cancellationToken);
            return new HubPage([.. page.Values.Select(HubEntity.Read)], page.ContinuationToken);
        });

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Translate<CommitResult>($"A transaction of {changes.Count} rows", async () =>
        {
            try
            {
                var etags = await table.SubmitTransactionAsync([.. changes.Select(c => HubEntity.Write(partition, c))], cancellationToken: cancellationToken);
                return new CommitResult.Committed([.. etags.Select(e => e == default ? null : e.ToString())]);
            }
            catch (TableTransactionFailedException e) when (Refusal(e) is { } reason)
            {
                return new CommitResult.Refused(e.FailedTransactionActionIndex ?? 0, reason);
            }
        });
    }

    private static RefusalReason? Refusal(TableTransactionFailedException e) => (e.Status, e.ErrorCode) switch
    {
        (409, TableErrorCode.EntityAlreadyExists) => RefusalReason.Exists,
        (412, _) => RefusalReason.Changed,
        (404, TableErrorCode.ResourceNotFound or "EntityNotFound") => RefusalReason.Missing,
        _ => null,
    };

    private static async Task<T> Translate<T>(string what, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (AmbiguousWriteException e)
        {
            throw new HubStoreUnavailableException(e.Message, RetryAfter.On(e), e);
        }
        catch (RequestFailedException e) when (e.Status is 0 or 408 or 429 or >= 500)
        {
            throw new HubStoreUnavailableException($"{what} failed for now: {e.Message}", RetryAfter.On(e), e);
        }
        catch (RequestFailedException e) when (e.Status is 401 or 403)
        {
            throw StorageAccess.Refused(e);
        }
    }
}
