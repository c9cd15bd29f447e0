using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>
/// Writes a turn that is too large for one transaction. A marker row goes first and names the rows that follow; the last
/// transaction writes the head and removes the marker. A crash in the middle leaves the marker, and with it the old state.
/// </summary>
internal static class StagedTurn
{
    /// <param name="bulk">New rows that nobody looks at before the head says so.</param>
    /// <param name="rest">The head and whatever changes or removes existing rows.</param>
    public static async Task<UnitOutcome> WriteAsync(IShard shard, string instanceId, IReadOnlyList<RowChange> bulk, IReadOnlyList<RowChange> rest)
    {
        var marker = HubKeys.Stage(instanceId);
        var units = Units([new RowChange.Put(marker, RowCodec.Write(new StageMarker([.. bulk.Select(c => c.Key)]))), .. bulk]);
        foreach (var unit in units)
        {
            if (await shard.Log.AppendAsync(unit) is UnitOutcome.Refused refused) return refused;
        }

        return await shard.Log.AppendAsync(new CommitUnit([.. rest, new RowChange.Delete(marker)]));
    }

    /// <summary>Removes what a turn had written that was never committed.</summary>
    public static async Task UndoAsync(TermScope term, IShard shard, string marker, IReadOnlyList<string> keys)
    {
        var deletions = new List<RowChange>();
        foreach (var key in keys)
        {
            if (await term.Patient.FindAsync(shard.Partition, key) is not null) deletions.Add(new RowChange.Delete(key));
        }

        foreach (var unit in Units([.. deletions, new RowChange.Delete(marker)])) await shard.Log.AppendAsync(unit);
    }

    private static IEnumerable<CommitUnit> Units(IEnumerable<RowChange> changes)
    {
        var rows = new List<RowChange>();
        foreach (var change in changes)
        {
            if (rows.Count > 0 && !CommitUnit.Fits([.. rows, change]))
            {
                yield return new CommitUnit([.. rows]);
                rows.Clear();
            }

            rows.Add(change);
        }

        if (rows.Count > 0) yield return new CommitUnit([.. rows]);
    }
}
