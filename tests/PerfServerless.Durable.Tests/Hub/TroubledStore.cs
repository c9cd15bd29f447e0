using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>A store in front of whose calls a test puts something: a wait that does not end, or an exception.</summary>
internal sealed class TroubledStore(IHubStore inner) : IHubStore
{
    public IHubStore Inner => inner;

    /// <summary>Runs before a read of a partition; null for nothing.</summary>
    public Func<string, CancellationToken, Task>? BeforeFind { get; set; }

    /// <summary>Runs before a transaction in a partition; null for nothing.</summary>
    public Func<string, CancellationToken, Task>? BeforeCommit { get; set; }

    /// <summary>Runs after a transaction in a partition, before its answer; null for nothing.</summary>
    public Func<string, Task>? AfterCommit { get; set; }

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => inner.CreateIfMissingAsync(cancellationToken);

    public async Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        if (BeforeFind is { } before) await before(partition, cancellationToken);
        return await inner.FindAsync(partition, key, cancellationToken);
    }

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken) =>
        inner.ReadAsync(partition, from, to, continuation, cancellationToken);

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        if (BeforeCommit is { } before) await before(partition, cancellationToken);
        var result = await inner.CommitAsync(partition, changes, cancellationToken);
        if (AfterCommit is { } after) await after(partition);
        return result;
    }
}
