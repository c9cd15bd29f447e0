using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Functions.Tests.Clock;

/// <summary>A hub's store that counts what is written of the business clock, and can be away.</summary>
internal sealed class WatchedStore : IHubStore
{
    private readonly InMemoryHubStore inner = new();
    private int clockWrites;

    public bool IsAway { get; set; }

    public int ClockWrites => Volatile.Read(ref clockWrites);

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => inner.CreateIfMissingAsync(cancellationToken);

    public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken) =>
        IsAway ? throw new HubStoreUnavailableException("It is away.") : inner.FindAsync(partition, key, cancellationToken);

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken) =>
        inner.ReadAsync(partition, from, to, continuation, cancellationToken);

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        if (IsAway) throw new HubStoreUnavailableException("It is away.");
        if (changes[0].Key == "!clock") Interlocked.Increment(ref clockWrites);
        return inner.CommitAsync(partition, changes, cancellationToken);
    }
}
