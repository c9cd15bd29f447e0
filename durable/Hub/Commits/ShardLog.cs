using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>
/// The one way to write to a shard. Every transaction conditionally replaces the shard's owner row, so that a process that was
/// taken over cannot write; one transaction is in flight, and what queues up behind it shares the next. Belongs to its
/// shard's lane.
/// </summary>
internal sealed class ShardLog(
    IHubStore store, string partition, string token, long epoch, Func<DateTimeOffset> businessNow, TimeProvider machine, TermLife life)
{
    private readonly Queue<CommitUnit> waiting = new();
    private readonly PatientStore patient = new(store, machine, life.Stopping);
    private OwnerRecord owner = new(token, epoch, 0, null);
    private string ownerTag = "";
    private Task draining = Task.CompletedTask;
    private HubFencedException? fenced;

    public string Partition => partition;

    /// <summary>The term's number; grows with every take-over.</summary>
    public long Epoch => epoch;

    /// <summary>The business clock at the newest transaction of this shard.</summary>
    public DateTimeOffset? BusinessTime => owner.BusinessTime;

    /// <summary>Completes when nothing waits to be written.</summary>
    public Task Drained => draining;

    /// <summary>Makes this process the shard's owner. From then on nobody else's transaction succeeds.</summary>
    /// <exception cref="HubFencedException">A later take-over was here first.</exception>
    public async Task TakeOverAsync()
    {
        for (var failures = 0; ;)
        {
            var row = await patient.FindAsync(partition, HubKeys.Owner);
            var before = ReadOwner(row);
            if (before?.Epoch > epoch) throw Fence();

            var mine = new OwnerRecord(token, epoch, (before?.Sequence ?? 0) + 1, before?.BusinessTime);
            RowChange change = row is null
                ? new RowChange.Insert(HubKeys.Owner, RowCodec.Write(mine))
                : new RowChange.Replace(HubKeys.Owner, RowCodec.Write(mine), row.ETag);
            try
            {
                if (await store.CommitAsync(partition, [change], life.Stopping) is CommitResult.Committed committed)
                {
                    (owner, ownerTag) = (mine, committed.ETags[0]!);
                    return;
                }
            }
            catch (HubStoreUnavailableException e)
            {
                await Task.Delay(Backoff.After(++failures, e), machine, life.Stopping);
            }
        }
    }

    /// <summary>Writes a unit; completes when it is durable or refused.</summary>
    /// <exception cref="HubFencedException">Another process owns the shard.</exception>
    public Task<UnitOutcome> AppendAsync(CommitUnit unit)
    {
        if (fenced is not null) return Task.FromException<UnitOutcome>(fenced);

        waiting.Enqueue(unit);
        if (draining.IsCompleted) draining = DrainAsync();
        return unit.Done;
    }

    private async Task DrainAsync()
    {
        // Whatever else the lane has at hand may still join the first transaction.
        await Task.Yield();

        while (waiting.Count > 0)
        {
            var group = NextGroup();
            try
            {
                await WriteAsync(group);
            }
            catch (HubFencedException e)
            {
                FailAll(group, e);
            }
            catch (Exception e)
            {
                foreach (var unit in group) unit.Fail(e);
            }
        }
    }

    private List<CommitUnit> NextGroup()
    {
        var group = new List<CommitUnit>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var characters = 0;

        while (waiting.TryPeek(out var unit)
            && keys.Count + unit.Changes.Count <= CommitUnit.MostRows
            && (group.Count == 0 || characters + unit.Characters <= CommitUnit.MostCharacters)
            && !unit.Changes.Any(c => keys.Contains(c.Key)))
        {
            group.Add(waiting.Dequeue());
            keys.UnionWith(unit.Changes.Select(c => c.Key));
            characters += unit.Characters;
        }

        return group;
    }

    private async Task WriteAsync(List<CommitUnit> group)
    {
        while (group.Count > 0)
        {
            var next = new OwnerRecord(token, epoch, owner.Sequence + 1, businessNow());
            var changes = new List<RowChange> { new RowChange.Replace(HubKeys.Owner, RowCodec.Write(next), ownerTag) };
            foreach (var unit in group) changes.AddRange(unit.Changes);

            var (refused, inDoubt) = await CommitAsync(changes, next);
            if (refused is null)
            {
                foreach (var unit in group) unit.End(new UnitOutcome.Committed(inDoubt));
                return;
            }

            // One unit's own condition failed; the others go on without it.
            var culprit = UnitAt(group, refused.Index - 1);
            group.Remove(culprit);
            culprit.End(new UnitOutcome.Refused(changes[refused.Index], refused.Reason));
        }
    }

    /// <summary>
    /// Repeats the transaction until it is known to have happened, or refused. Repeating is safe: its condition on the owner
    /// row lets it happen once.
    /// </summary>
    private async Task<(CommitResult.Refused? Refused, bool InDoubt)> CommitAsync(List<RowChange> changes, OwnerRecord next)
    {
        for (var failures = 0; ;)
        {
            try
            {
                switch (await store.CommitAsync(partition, changes, life.Stopping))
                {
                    case CommitResult.Committed committed:
                        (owner, ownerTag) = (next, committed.ETags[0]!);
                        return (null, failures > 0);
                    case CommitResult.Refused refused when refused.Index > 0:
                        return (refused, false);
                }
            }
            catch (HubStoreUnavailableException e)
            {
                await Task.Delay(Backoff.After(++failures, e), machine, life.Stopping);
            }

            if (await HasHappenedAsync(next)) return (null, true);
            changes[0] = new RowChange.Replace(HubKeys.Owner, RowCodec.Write(next), ownerTag);
            failures = Math.Max(failures, 1);
        }
    }

    private async Task<bool> HasHappenedAsync(OwnerRecord next)
    {
        var row = await patient.FindAsync(partition, HubKeys.Owner);
        if (row is null || ReadOwner(row) is not { } stored || stored.Token != token) throw Fence();

        ownerTag = row.ETag;
        owner = stored;
        return stored.Sequence == next.Sequence;
    }

    // Whoever finds out tells the whole process at once.
    private HubFencedException Fence()
    {
        fenced ??= new HubFencedException(partition);
        life.Fence(fenced);
        return fenced;
    }

    private void FailAll(List<CommitUnit> group, Exception e)
    {
        foreach (var unit in group) unit.Fail(e);
        while (waiting.TryDequeue(out var unit)) unit.Fail(e);
    }

    private static CommitUnit UnitAt(List<CommitUnit> group, int index)
    {
        foreach (var unit in group)
        {
            if (index < unit.Changes.Count) return unit;
            index -= unit.Changes.Count;
        }

        throw new InvalidOperationException("The store refused a change that was not in the transaction.");
    }

    // A damaged owner row names nobody; taking over repairs it.
    private static OwnerRecord? ReadOwner(HubRow? row)
    {
        try
        {
            return row is null ? null : RowCodec.ReadOwner(row.Key, row.Data);
        }
        catch (DamagedRowException)
        {
            return null;
        }
    }
}
