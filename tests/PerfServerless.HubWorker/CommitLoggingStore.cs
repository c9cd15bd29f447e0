using System.Globalization;
using System.Text.Json;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.HubWorker;

/// <summary>
/// Writes down every transaction of a shard that the store took from this process: partition, epoch and sequence number, a line
/// each. What a killed process had no time to write down is missing; what is there has happened.
/// </summary>
internal sealed class CommitLoggingStore(IHubStore store, TextWriter log) : IHubStore
{
    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => store.CreateIfMissingAsync(cancellationToken);

    public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken) => store.FindAsync(partition, key, cancellationToken);

    public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken) =>
        store.ReadAsync(partition, from, to, continuation, cancellationToken);

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        var result = await store.CommitAsync(partition, changes, cancellationToken);
        if (result is CommitResult.Committed && OwnerIn(changes) is { } owner)
        {
            using var json = JsonDocument.Parse(owner[..(owner.LastIndexOf('}') + 1)]);
            var (epoch, sequence) = (json.RootElement.GetProperty("epoch").GetInt64(), json.RootElement.GetProperty("sequence").GetInt64());
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{partition} {epoch} {sequence}"));
        }

        return result;
    }

    private static string? OwnerIn(IReadOnlyList<RowChange> changes) => changes[0] switch
    {
        RowChange.Insert { Key: "!owner" } insert => insert.Data,
        RowChange.Replace { Key: "!owner" } replace => replace.Data,
        _ => null,
    };
}
