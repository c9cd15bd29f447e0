using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Hub.Store;

/// <summary>Counts what the hub asks of its store.</summary>
internal sealed class MeteredStore(IHubStore store, HubDiagnostics diagnostics) : IHubStore
{
    public Task CreateIfMissingAsync(CancellationToken cancellationToken)
    {
        diagnostics.RequestSent();
        return store.CreateIfMissingAsync(cancellationToken);
    }

    public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        diagnostics.RequestSent();
        return store.FindAsync(partition, key, cancellationToken);
    }

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken)
    {
        diagnostics.RequestSent();
        return store.ReadAsync(partition, from, to, continuation, cancellationToken);
    }

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        diagnostics.TransactionSent();
        return store.CommitAsync(partition, changes, cancellationToken);
    }
}
