namespace PerfServerless.Durable.Hub.Store;

/// <summary>
/// Where a hub keeps its rows: a table of partitions, each with rows in ordinal order of their keys and with transactions of
/// its own. The hub builds everything else (fencing, turns, history) on these four calls, so that a store stays small enough
/// to be trusted. Implementations translate what they understand and let nothing of their vendor through.
/// </summary>
/// <remarks>
/// A call that fails with <see cref="HubStoreUnavailableException"/> may or may not have happened; the hub reads its owner row
/// to find out. A transaction is applied as a whole or not at all, and never later than a transaction of the same partition
/// that was answered before.
/// </remarks>
public interface IHubStore
{
    /// <summary>Creates the table where it is missing. Repeating it changes nothing.</summary>
    Task CreateIfMissingAsync(CancellationToken cancellationToken);

    /// <summary>One row; null where there is none.</summary>
    Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the rows with <paramref name="from"/> &lt;= key &lt; <paramref name="to"/>, in order. A page may be short,
    /// even empty, and still have a continuation.
    /// </summary>
    /// <param name="continuation">From the page before; null for the first.</param>
    Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken);

    /// <summary>
    /// Applies all changes or none. At most <see cref="HubStoreLimits.RowsPerTransaction"/> rows, each key once, within
    /// <see cref="HubStoreLimits.CharactersPerTransaction"/>.
    /// </summary>
    Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken);
}
