using System.Globalization;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.InMemory;

/// <summary>
/// A store that lives as long as its object: for tests, simulations and trying things out. It refuses what Azure Table Storage
/// would refuse (limits, a key twice in a transaction, forbidden characters), so that nothing works here that fails there.
/// </summary>
public sealed class InMemoryHubStore : IHubStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedDictionary<string, HubRow>> partitions = new(StringComparer.Ordinal);
    private readonly int rowsPerPage;
    private long version;

    /// <param name="rowsPerPage">How many rows a page holds; Azure's 1,000 by default.</param>
    public InMemoryHubStore(int rowsPerPage = 1_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rowsPerPage);
        this.rowsPerPage = rowsPerPage;
    }

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult(Rows(partition).GetValueOrDefault(key));
    }

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var start = continuation ?? from;
            var rows = Rows(partition).Values
                .SkipWhile(r => string.CompareOrdinal(r.Key, start) < 0)
                .TakeWhile(r => string.CompareOrdinal(r.Key, to) < 0)
                .Take(rowsPerPage + 1)
                .ToList();

            return Task.FromResult(rows.Count <= rowsPerPage
                ? new HubPage(rows, null)
                : new HubPage(rows[..rowsPerPage], rows[rowsPerPage].Key));
        }
    }

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        RefuseWhatAzureWould(changes);
        lock (gate) return Task.FromResult(Commit(Rows(partition), changes));
    }

    private CommitResult Commit(SortedDictionary<string, HubRow> rows, IReadOnlyList<RowChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (Refusal(rows, changes[i]) is { } reason) return new CommitResult.Refused(i, reason);
        }

        return new CommitResult.Committed([.. changes.Select(c => Apply(rows, c))]);
    }

    private static RefusalReason? Refusal(SortedDictionary<string, HubRow> rows, RowChange change)
    {
        rows.TryGetValue(change.Key, out var row);
        return change.Match<RefusalReason?>(
            insert => row is null ? null : RefusalReason.Exists,
            put => null,
            replace => row is null ? RefusalReason.Missing : row.ETag == replace.ETag ? null : RefusalReason.Changed,
            delete => row is null ? RefusalReason.Missing : null);
    }

    private string? Apply(SortedDictionary<string, HubRow> rows, RowChange change)
    {
        if (change is RowChange.Delete)
        {
            rows.Remove(change.Key);
            return null;
        }

        var etag = (++version).ToString(CultureInfo.InvariantCulture);
        rows[change.Key] = new HubRow(change.Key, DataOf(change), etag);
        return etag;
    }

    private SortedDictionary<string, HubRow> Rows(string partition)
    {
        if (!partitions.TryGetValue(partition, out var rows)) partitions[partition] = rows = new(StringComparer.Ordinal);
        return rows;
    }

    private static string DataOf(RowChange change) => change.Match(insert => insert.Data, put => put.Data, replace => replace.Data, delete => "");

    private static void RefuseWhatAzureWould(IReadOnlyList<RowChange> changes)
    {
        if (changes.Count is 0 or > HubStoreLimits.RowsPerTransaction)
        {
            throw new ArgumentException($"A transaction has 1 to {HubStoreLimits.RowsPerTransaction} changes, not {changes.Count}.", nameof(changes));
        }
        if (changes.Sum(c => (long)HubStoreLimits.SizeOf(c)) > HubStoreLimits.CharactersPerTransaction)
        {
            throw new ArgumentException($"A transaction holds at most {HubStoreLimits.CharactersPerTransaction} characters.", nameof(changes));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (!seen.Add(change.Key)) throw new ArgumentException($"Row '{change.Key}' is changed twice in one transaction.", nameof(changes));
            if (change.Key.Length > HubStoreLimits.CharactersPerKey || change.Key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            {
                throw new ArgumentException($"'{change.Key}' is no key that Azure Table Storage takes.", nameof(changes));
            }
            if (DataOf(change).Length > HubStoreLimits.CharactersPerRow)
            {
                throw new ArgumentException($"Row '{change.Key}' has more than {HubStoreLimits.CharactersPerRow} characters.", nameof(changes));
            }
        }
    }
}
