using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Rows;

/// <summary>
/// The seam between the stores and the table client: settles writes whose answer was lost, and translates the service's
/// failures, so that no <see cref="RequestFailedException"/> leaves the room.
/// </summary>
internal sealed class StoreTable(TableClient table)
{
    // Drawn anew for every conditional write and kept in its first row: whoever lost the answer finds out whether it was his.
    private const string CommitColumn = "Commit";
    private const int Attempts = 4;

    public string Name => table.Name;

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => TranslatedAsync(() => table.CreateIfNotExistsAsync(cancellationToken));

    public Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken) =>
        TranslatedAsync(() => table.GetEntityIfExistsAsync(partition, row, cancellationToken));

    public async Task<Versioned<T>?> FindRecordAsync<T>(string partition, string row, CancellationToken cancellationToken) =>
        await FindAsync(partition, row, cancellationToken) is { } found ? new(RecordRow.Read<T>(Name, found), found.ETag.ToString("H")) : null;

    /// <summary>All rows whose keys begin with a text, in order, page by page to the end.</summary>
    public Task<List<TableEntity>> ListAsync(string partition, string prefix, CancellationToken cancellationToken, params string[] select) =>
        TakeAsync(TableFilter.Prefix(partition, prefix), int.MaxValue, select, cancellationToken);

    public Task<List<TableEntity>> TakeAsync(string filter, int atMost, string[] select, CancellationToken cancellationToken) =>
        TranslatedAsync(async () =>
        {
            var rows = new List<TableEntity>();
            if (atMost <= 0) return rows;

            await foreach (var row in table.QueryAsync(filter, select.Length > 0 ? select : null, Math.Min(atMost, 1000), cancellationToken))
            {
                rows.Add(row);
                if (rows.Count == atMost) break;
            }

            return rows;
        });

    public async Task<List<T>> ListRecordsAsync<T>(string partition, string prefix, CancellationToken cancellationToken) =>
        (await ListAsync(partition, prefix, cancellationToken)).ConvertAll(row => RecordRow.Read<T>(Name, row));

    /// <returns>False where the row is there already.</returns>
    public async Task<bool> AddAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var outcome = await SettledAsync(row, read: null, () => table.AddEntityAsync(row, Resend.WhenRefused, cancellationToken), cancellationToken);
        return outcome.Written;
    }

    /// <returns>The row's new tag; null where the answer that told it was lost.</returns>
    /// <exception cref="StaleWriteException">The row is there in another version, or not at all.</exception>
    public async Task<string?> ReplaceAsync(TableEntity row, string tag, string what, CancellationToken cancellationToken)
    {
        var (read, written) = (new ETag(tag), default(ETag?));
        var outcome = await SettledAsync(
            row,
            read,
            async () => written = await table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, Resend.WhenRefused, cancellationToken),
            cancellationToken);
        return outcome.Written ? written?.ToString("H") : throw new StaleWriteException(what);
    }

    public Task PutAsync(TableEntity row, CancellationToken cancellationToken) =>
        TranslatedAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken));

    public Task RemoveAsync(string partition, string row, CancellationToken cancellationToken) =>
        TranslatedAsync(() => table.DeleteEntityAsync(partition, row, ETag.All, cancellationToken));

    /// <summary>Removes rows of one partition, many in one request; those that are gone already are no error.</summary>
    public async Task RemoveAllAsync(string partition, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(TableLimits.TransactionActions))
        {
            if (chunk.Length > 1 && await TryRemoveAsync(partition, chunk, cancellationToken)) continue;

            foreach (var row in chunk) await RemoveAsync(partition, row, cancellationToken);
        }
    }

    /// <returns>False where a row among them is gone: then nothing was removed.</returns>
    private async Task<bool> TryRemoveAsync(string partition, string[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await TranslatedAsync(() => table.SubmitTransactionAsync(
                [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new(partition, row), ETag.All))],
                Resend.Always,
                cancellationToken));
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>
    /// Submits a transaction whose first action adds a row, or replaces one in the version that was read; both tell afterwards whether it was this one.
    /// </summary>
    public Task<CommitOutcome> CommitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        SettledAsync(
            actions[0].Entity,
            actions[0].ActionType == TableTransactionActionType.Add ? null : actions[0].ETag,
            () => table.SubmitTransactionAsync(actions, Resend.WhenRefused, cancellationToken),
            cancellationToken);

    private async Task<CommitOutcome> SettledAsync(TableEntity first, ETag? read, Func<Task> send, CancellationToken cancellationToken)
    {
        var commit = RandomNumberGenerator.GetHexString(16, lowercase: true);
        first[CommitColumn] = commit;

        for (var (attempt, unclear) = (1, false); ; attempt++)
        {
            try
            {
                await TranslatedAsync(send);
                return CommitOutcome.Done;
            }
            catch (RefusedException e) when (!unclear)
            {
                return e.Outcome;
            }
            catch (RefusedException e)
            {
                // Perhaps refused by the echo of an attempt whose answer was lost.
                var found = await FindAsync(first.PartitionKey, first.RowKey, cancellationToken);
                return found?.GetString(CommitColumn) == commit ? CommitOutcome.Done : e.Outcome;
            }
            catch (AmbiguousWriteException) when (attempt < Attempts)
            {
                unclear = true;
                var found = await FindAsync(first.PartitionKey, first.RowKey, cancellationToken);
                if (found?.GetString(CommitColumn) == commit) return CommitOutcome.Done;
                if (found?.ETag != read) return new(false, read is null ? 409 : 412, 0);
            }
        }
    }

    private static async Task<T> TranslatedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException e)
        {
            throw Translated(e);
        }
        catch (JsonException e)
        {
            throw new StorageException("The table service sent an answer that cannot be read.", e, worthRetrying: true);
        }
    }

    private static Task<bool> TranslatedAsync(Func<Task> call) => TranslatedAsync(async () =>
    {
        await call();
        return true;
    });

    // Only what we understand is given a meaning of its own; the rest says what the service said.
    private static StorageException Translated(RequestFailedException e) => e.Status switch
    {
        412 or 409 when e.ErrorCode is TableErrorCode.EntityAlreadyExists or TableErrorCode.UpdateConditionNotSatisfied => Refused(e),
        404 when e.ErrorCode is TableErrorCode.ResourceNotFound => Refused(e),
        401 or 403 => StorageAccess.Refused(e),
        404 => new StorageException(
            $"{e.Message} Create the tables first: start the program once with Storage:CreateTables on, or deploy infra.", e, worthRetrying: false),
        0 or 408 or 429 or >= 500 => new StorageException(e.Message, e, worthRetrying: true),
        _ => new StorageException(e.Message, e, worthRetrying: false),
    };

    private static RefusedException Refused(RequestFailedException e) =>
        new(new(false, e.Status, (e as TableTransactionFailedException)?.FailedTransactionActionIndex), e);

    private sealed class RefusedException(CommitOutcome outcome, Exception inner) : StorageException(inner.Message, inner, worthRetrying: false)
    {
        public CommitOutcome Outcome => outcome;
    }
}
