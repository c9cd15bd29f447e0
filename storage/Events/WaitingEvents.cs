using PerfServerless.Domain.Events;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Events;

/// <summary>The rows in which events wait for the log: written in the same transaction as the facts that they tell of.</summary>
internal sealed class WaitingEvents(CommitClock clock)
{
    public IEnumerable<TableEntity> Rows(string partition, IReadOnlyCollection<OutgoingEvent> announced) =>
        announced.Chunk(ReviewChange.EventsARow).Select(some => RecordRow.Write(partition, EventKeys.WaitingAt(clock.Next(), some[0]), some));

    public IEnumerable<TableTransactionAction> Additions(string partition, IReadOnlyCollection<OutgoingEvent> announced) =>
        Rows(partition, announced).Select(row => new TableTransactionAction(TableTransactionActionType.Add, row));

    public static bool Is(TableEntity row) => row.RowKey.StartsWith(EventKeys.Waiting, StringComparison.Ordinal);
}
