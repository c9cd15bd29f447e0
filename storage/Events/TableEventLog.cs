using Azure;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Events;

/// <summary>
/// The log of events in table <c>Events</c>. Events wait beside their facts; an addition to the log replaces its head in the same transaction
/// and remembers in it what it took, so that a crash before the waiting rows are removed puts nothing into the log twice.
/// </summary>
/// <param name="log">Table <c>Events</c>.</param>
/// <param name="sources">The tables in which events wait.</param>
/// <param name="clock">The machine's.</param>
internal sealed class TableEventLog(StoreTable log, IReadOnlyList<StoreTable> sources, TimeProvider clock) : IEventLog
{
    // One of the transaction's rows is the head's.
    private const int EventsAtOnce = TableLimits.TransactionActions - 1;
    private const int RowsAtOnce = 200;
    private const int Attempts = 20;

    public async Task<int> GatherAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var (gathered, outrun) = (0, 0);
        while (true)
        {
            var waiting = await WaitingAsync(tenant, cancellationToken);
            if (waiting.Count == 0) return gathered;

            while (waiting.Count > 0)
            {
                var head = await HeadAsync(tenant, cancellationToken);
                var (events, taken) = Take(waiting, head?.Value.Taken);
                if (events.Count > 0 && !await TryAddAsync(tenant, head, events, taken, cancellationToken))
                {
                    // Another process adds to it.
                    if (++outrun == Attempts)
                        throw new StorageException($"The log of {tenant} was added to by others {Attempts} times meanwhile.", inner: null, worthRetrying: true);
                    break;
                }

                gathered += events.Count;
                await RemoveAsync(tenant, waiting, taken, cancellationToken);
            }
        }
    }

    public async Task<long> EndAsync(TenantId tenant, CancellationToken cancellationToken) => (await HeadAsync(tenant, cancellationToken))?.Value.End ?? 0;

    public async Task<IReadOnlyList<LoggedEvent>> ReadAsync(TenantId tenant, long after, int atMost, CancellationToken cancellationToken)
    {
        var filter = TableFilter.Range(EventKeys.Partition(tenant), EventKeys.Logged(after + 1), TableFilter.After(EventKeys.Log));
        var rows = await log.TakeAsync(filter, atMost, [], cancellationToken);
        return rows.ConvertAll(row => RecordRow.Read<LoggedEvent>(log.Name, row));
    }

    public async Task<int> TrimAsync(TenantId tenant, DateTimeOffset before, CancellationToken cancellationToken)
    {
        for (var trimmed = 0; ;)
        {
            var oldest = await ReadAsync(tenant, 0, TableLimits.TransactionActions, cancellationToken);
            var old = oldest.TakeWhile(e => e.LoggedAt < before).Select(e => EventKeys.Logged(e.Position)).ToList();
            await log.RemoveAllAsync(EventKeys.Partition(tenant), old, cancellationToken);
            trimmed += old.Count;
            if (old.Count < TableLimits.TransactionActions) return trimmed;
        }
    }

    /// <summary>What waits in all tables, oldest commits first.</summary>
    private async Task<List<Waiting>> WaitingAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var found = new List<Waiting>();
        string? seen = null;
        foreach (var source in sources)
        {
            var rows = await source.TakeAsync(TableFilter.Prefix(EventKeys.Partition(tenant), EventKeys.Waiting), RowsAtOnce, [], cancellationToken);
            // Behind the last row of a table that has more, another table's may belong in between.
            if (rows.Count == RowsAtOnce && (seen is null || string.CompareOrdinal(rows[^1].RowKey, seen) < 0)) seen = rows[^1].RowKey;
            found.AddRange(rows.Select(row => new Waiting(source, row.RowKey, RecordRow.Read<OutgoingEvent[]>(source.Name, row))));
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return seen is null ? found : found.FindAll(row => string.CompareOrdinal(row.Key, seen) <= 0);
    }

    /// <returns>The next events that are not in the log yet, and how many are in it from each row that is there.</returns>
    private static (List<OutgoingEvent> Events, Dictionary<string, int> Taken) Take(List<Waiting> waiting, IReadOnlyDictionary<string, int>? before)
    {
        var (events, taken) = (new List<OutgoingEvent>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in waiting)
        {
            if (events.Count == EventsAtOnce) break;

            var had = before?.GetValueOrDefault(row.Key) ?? 0;
            var some = row.Events.Skip(had).Take(EventsAtOnce - events.Count).ToList();
            events.AddRange(some);
            taken[row.Key] = had + some.Count;
        }

        return (events, taken);
    }

    private async Task<bool> TryAddAsync(
        TenantId tenant, Versioned<LogHead>? head, List<OutgoingEvent> events, Dictionary<string, int> taken, CancellationToken cancellationToken)
    {
        var (end, now) = (head?.Value.End ?? 0, clock.GetUtcNow());
        var partition = EventKeys.Partition(tenant);
        var row = RecordRow.Write(partition, EventKeys.Head, new LogHead(end + events.Count, taken));
        var outcome = await log.CommitAsync(
            [
                head is null
                    ? new(TableTransactionActionType.Add, row)
                    : new(TableTransactionActionType.UpdateReplace, row, new ETag(head.Tag)),
                .. events.Select((told, i) => new LoggedEvent(end + 1 + i, now, told)).Select(
                    one => new TableTransactionAction(TableTransactionActionType.Add, RecordRow.Write(partition, EventKeys.Logged(one.Position), one))),
            ],
            cancellationToken);
        return outcome.Written;
    }

    /// <summary>Removes the rows of which all events are in the log.</summary>
    private static async Task RemoveAsync(TenantId tenant, List<Waiting> waiting, Dictionary<string, int> taken, CancellationToken cancellationToken)
    {
        var done = waiting.Where(row => taken.GetValueOrDefault(row.Key) >= row.Events.Length).ToList();
        foreach (var ofSource in done.GroupBy(row => row.Source))
            await ofSource.Key.RemoveAllAsync(EventKeys.Partition(tenant), [.. ofSource.Select(row => row.Key)], cancellationToken);
        waiting.RemoveAll(done.Contains);
    }

    private Task<Versioned<LogHead>?> HeadAsync(TenantId tenant, CancellationToken cancellationToken) =>
        log.FindRecordAsync<LogHead>(EventKeys.Partition(tenant), EventKeys.Head, cancellationToken);

    private sealed record Waiting(StoreTable Source, string Key, OutgoingEvent[] Events);
}
