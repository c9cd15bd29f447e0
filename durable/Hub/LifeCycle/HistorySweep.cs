using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Removes the history rows of an execution that was replaced, when they were too many for the commit that replaced it.</summary>
internal static class HistorySweep
{
    /// <summary>Never fails: what is left over is swept at the next start.</summary>
    public static async Task RunAsync(TermScope term, IShard shard, string instanceId, string historyId)
    {
        try
        {
            var rows = await term.Patient.ReadAllAsync(shard.Partition, HubKeys.HistoryOf(instanceId, historyId));
            var changes = rows.Select(r => (RowChange)new RowChange.Delete(r.Key)).Append(new RowChange.Delete(HubKeys.Sweep(instanceId, historyId)));
            foreach (var some in changes.Chunk(CommitUnit.MostRows)) await shard.Log.AppendAsync(new CommitUnit(some));
        }
        catch (HubFencedException e)
        {
            term.Life.Fence(e);
        }
        catch (OperationCanceledException)
        {
            // The term ends; the sweep row is found again.
        }
    }
}
