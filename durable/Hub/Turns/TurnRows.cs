using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>The rows that one turn writes: pure, so that what a commit holds can be looked at without a hub.</summary>
/// <param name="Bulk">New rows that nobody looks at before the head says so.</param>
/// <param name="Rest">The head, and what changes or removes existing rows.</param>
/// <param name="SweepLater">The replaced history has too many rows to go in this commit.</param>
internal sealed record TurnRows(
    InstanceHead Head,
    IReadOnlyList<RowChange> Bulk,
    IReadOnlyList<RowChange> Rest,
    IReadOnlyList<(string Key, IReadOnlyList<HubMessage> Messages)> OutboxRows,
    bool SweepLater)
{
    /// <summary>So many history rows of a replaced execution are removed in the replacing commit itself.</summary>
    public const int MostSwept = 30;

    private const int LongestOutboxRow = 100_000;

    public IReadOnlyList<RowChange> All { get; } = [.. Bulk, .. Rest];

    /// <summary>The same without the removal of a row that is not there.</summary>
    public TurnRows Without(string key) => new(Head, Bulk, [.. Rest.Where(c => c is not RowChange.Delete || c.Key != key)], OutboxRows, SweepLater);

    /// <param name="consumed">The inbox rows whose messages the turn took in.</param>
    public static TurnRows Plan(
        InstanceHead before, TurnOutcome.Advanced turn, OpenWork open, IEnumerable<string> consumed, Func<long> nextSequence, DateTime now)
    {
        var id = before.Id;
        var (head, chunks) = HistoryLayout.Append(turn.Replaced ? HistoryLayout.Restart(turn.Head) : turn.Head, turn.Written);
        head = head with
        {
            Turn = before.Turn + 1,
            Updated = now,
            Parked = null,
            Due = head.HasEnded ? null : open.EarliestTimer,
            HasWork = !head.HasEnded && open.Activities.Count > 0,
            IsNew = false,
        };

        var outbox = Pack(turn.Outbox, id, nextSequence).ToList();
        var rest = new List<RowChange> { HeadRow(before.IsNew, HubKeys.Head(id), RowCodec.Write(head)) };
        rest.AddRange(consumed.Select(k => new RowChange.Delete(k)));
        rest.AddRange(TimerRows(before, head));
        rest.AddRange(MarkerRows(before, head));

        var sweepLater = turn.Replaced && before.Chunks > MostSwept;
        if (sweepLater) rest.Add(new RowChange.Put(HubKeys.Sweep(id, before.HistoryId), "{}"));
        else if (turn.Replaced) rest.AddRange(Enumerable.Range(0, before.Chunks).Select(i => new RowChange.Delete(HubKeys.History(id, before.HistoryId, i))));

        return new TurnRows(
            head,
            [.. chunks, .. outbox.Select(o => new RowChange.Insert(o.Key, RowCodec.Write(new MessageRow(o.Messages))))],
            rest, outbox, sweepLater);
    }

    private static RowChange HeadRow(bool isNew, string key, string data) =>
        isNew ? new RowChange.Insert(key, data) : new RowChange.Put(key, data);

    private static IEnumerable<RowChange> TimerRows(InstanceHead before, InstanceHead after)
    {
        var (old, due) = (before.Due ?? before.StartAt, after.Due);
        if (old == due) yield break;
        if (old is { } was) yield return new RowChange.Delete(HubKeys.Timer(was, before.Id));
        if (due is { } at) yield return new RowChange.Put(HubKeys.Timer(at, before.Id), "{}");
    }

    private static IEnumerable<RowChange> MarkerRows(InstanceHead before, InstanceHead after)
    {
        if (before.HasStartRow) yield return new RowChange.Delete(HubKeys.Start(before.Id));
        if (before.IsParked) yield return new RowChange.Delete(HubKeys.Parked(before.Id));
        if (before.HasWork && !after.HasWork) yield return new RowChange.Delete(HubKeys.Work(before.Id));
        if (!before.HasWork && after.HasWork) yield return new RowChange.Put(HubKeys.Work(before.Id), "{}");
    }

    private static IEnumerable<(string Key, IReadOnlyList<HubMessage> Messages)> Pack(IReadOnlyList<HubMessage> outbox, string id, Func<long> nextSequence)
    {
        var row = new List<HubMessage>();
        var length = 0;
        foreach (var message in outbox)
        {
            if (row.Count > 0 && length + message.Event.Length > LongestOutboxRow)
            {
                yield return (HubKeys.Outbox(id, nextSequence()), row.ToList());
                row.Clear();
                length = 0;
            }

            row.Add(message);
            length += message.Event.Length + 200;
        }

        if (row.Count > 0) yield return (HubKeys.Outbox(id, nextSequence()), row);
    }
}
