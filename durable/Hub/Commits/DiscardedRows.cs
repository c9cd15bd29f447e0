using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>Removes rows that are no longer needed, together with others. Belongs to its shard's lane.</summary>
internal sealed class DiscardedRows(ShardLog log, TimeProvider machine, ILogger logger, TermLife life)
{
    private const int MostWaiting = 50;

    private static readonly TimeSpan Within = TimeSpan.FromMilliseconds(200);

    private readonly List<string> waiting = [];
    private bool isScheduled;

    public void Add(string key)
    {
        waiting.Add(key);
        if (waiting.Count >= MostWaiting)
        {
            Flush();
            return;
        }

        if (isScheduled) return;
        isScheduled = true;
        _ = FlushLaterAsync();
    }

    /// <summary>What is to be removed rides along with what is about to be written.</summary>
    public void Flush()
    {
        foreach (var keys in waiting.Chunk(CommitUnit.MostRows)) _ = RemoveAsync(keys);
        waiting.Clear();
    }

    private async Task FlushLaterAsync()
    {
        try
        {
            await Task.Delay(Within, machine, life.Stopping);
        }
        catch (OperationCanceledException)
        {
            return; // the term ends; the rows are found and removed by the next one
        }

        isScheduled = false;
        if (life.IsRunning) Flush();
    }

    private async Task RemoveAsync(string[] keys)
    {
        try
        {
            // One row that is gone already must not keep the others.
            while (keys.Length > 0 && await log.AppendAsync(Deletion(keys)) is UnitOutcome.Refused refused)
            {
                logger.DiscardRefused(refused.Change.Key);
                keys = [.. keys.Where(k => k != refused.Change.Key)];
            }
        }
        catch (HubFencedException e)
        {
            life.Fence(e);
        }
        catch (OperationCanceledException)
        {
            // The term ends; the rows are found and removed by the next one.
        }
    }

    private static CommitUnit Deletion(string[] keys) => new([.. keys.Select(k => new RowChange.Delete(k))]);
}
