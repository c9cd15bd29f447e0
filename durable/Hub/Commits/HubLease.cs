using PerfServerless.Durable.Hub.Processes;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>
/// Which process is the active one. A stand-by never compares clocks with the holder: it watches whether the row changes, by
/// its own clock, so that a clock that is off delays a take-over and never causes one. Safety does not rest on the lease but on
/// the shards' owner rows.
/// </summary>
internal sealed class HubLease(IHubStore store, HubOptions options, TimeProvider machine)
{
    private LeaseRecord? mine;
    private string tag = "";
    private (string Tag, long Since)? watched;
    private Held held = new(0, DateTimeOffset.MinValue);
    private TaskCompletionSource renewed = NewSignal();

    public long Epoch => mine?.Epoch ?? 0;

    /// <summary>This process's own for the term; empty where it does not hold the lease.</summary>
    public string Token => mine?.Holder?.Token ?? "";

    /// <inheritdoc cref="LeaseRecord.UncleanEnds"/>
    public int UncleanEnds => mine?.UncleanEnds ?? 0;

    /// <summary>Who holds it, as last seen; null where nobody does.</summary>
    public HubProcess? Holder { get; private set; }

    /// <summary>
    /// Whether nobody else can have the lease: it was taken or renewed within its duration. A process that stood still longer is not
    /// sure until it has renewed it. Both of the machine's clocks must say so: the one that nobody sets stands while a machine sleeps.
    /// </summary>
    public bool IsSure
    {
        get
        {
            var (stamp, at) = Volatile.Read(ref held);
            return machine.GetElapsedTime(stamp) < options.LeaseDuration && machine.GetUtcNow() - at < options.LeaseDuration;
        }
    }

    /// <summary>Completes with the next renewal.</summary>
    public Task Renewed => Volatile.Read(ref renewed).Task;

    /// <summary>Takes the lease where it is free, given up, run out or held by a process that is gone.</summary>
    /// <returns>False where another process holds it.</returns>
    public async Task<bool> TryTakeAsync(HubProcess me, CancellationToken cancellationToken)
    {
        var asked = Now();
        var row = await store.FindAsync(HubKeys.HubPartition, HubKeys.Lease, cancellationToken);
        var before = Read(row);
        Holder = before?.Holder;
        if (row is not null && !IsFree(row, before)) return false;

        var next = new LeaseRecord(me, (before?.Epoch ?? 0) + 1, 0) { UncleanEnds = before?.Holder is null ? 0 : before.UncleanEnds + 1 };
        RowChange change = row is null
            ? new RowChange.Insert(HubKeys.Lease, RowCodec.Write(next))
            : new RowChange.Replace(HubKeys.Lease, RowCodec.Write(next), row.ETag);
        if (await store.CommitAsync(HubKeys.HubPartition, [change], cancellationToken) is not CommitResult.Committed committed) return false;

        (mine, tag, watched, Holder) = (next, committed.ETags[0]!, null, me);
        Hold(asked);
        return true;
    }

    /// <summary>What waited for this process did not bring it down: from the next renewal on, earlier ends no longer count.</summary>
    public void Settle() => mine = mine is null ? null : mine with { UncleanEnds = 0 };

    /// <summary>Shows that this process lives.</summary>
    /// <returns>False where another process has taken the lease.</returns>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (await TryReplaceAsync(mine! with { Renewals = mine.Renewals + 1 }, cancellationToken)) return true;

        // The answer to an earlier renewal may have been lost.
        return await FindMineAsync(cancellationToken);
    }

    /// <summary>Looks whether this process still has the lease; changes nothing.</summary>
    /// <param name="through">The way to the store: a caller who can wait brings one that waits.</param>
    public async Task<bool> IsMineAsync(PatientStore through) => IsMine(Read(await through.FindAsync(HubKeys.HubPartition, HubKeys.Lease)));

    /// <summary>Gives the lease up, so that another process need not wait it out.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (mine is null) return;
        if (!await TryReplaceAsync(mine with { Holder = null }, cancellationToken) && await FindMineAsync(cancellationToken))
        {
            await TryReplaceAsync(mine with { Holder = null }, cancellationToken);
        }

        mine = null;
    }

    private async Task<bool> TryReplaceAsync(LeaseRecord next, CancellationToken cancellationToken)
    {
        var asked = Now();
        var result = await store.CommitAsync(HubKeys.HubPartition, [new RowChange.Replace(HubKeys.Lease, RowCodec.Write(next), tag)], cancellationToken);
        if (result is not CommitResult.Committed committed) return false;

        (mine, tag) = (next, committed.ETags[0]!);
        Hold(asked);
        return true;
    }

    /// <summary>Reads the row again.</summary>
    /// <returns>False where another process has taken the lease.</returns>
    private async Task<bool> FindMineAsync(CancellationToken cancellationToken)
    {
        var row = await store.FindAsync(HubKeys.HubPartition, HubKeys.Lease, cancellationToken);
        if (Read(row) is not { } stored || !IsMine(stored)) return false;

        (mine, tag) = (stored, row!.ETag);
        return true;
    }

    // From the moment on at which it was asked for: nobody knows when the store did it.
    private void Hold(Held asked)
    {
        Volatile.Write(ref held, asked);
        Interlocked.Exchange(ref renewed, NewSignal()).TrySetResult();
    }

    private Held Now() => new(machine.GetTimestamp(), machine.GetUtcNow());

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsMine(LeaseRecord? stored) => stored?.Holder is { } holder && holder.Token == mine?.Holder?.Token;

    private bool IsFree(HubRow row, LeaseRecord? lease)
    {
        if (lease is { Holder: null }) return true;
        if (lease?.Holder is { } holder && options.IsHolderGone(holder)) return true;

        if (watched?.Tag != row.ETag) watched = (row.ETag, machine.GetTimestamp());
        return machine.GetElapsedTime(watched.Value.Since) >= options.LeaseDuration;
    }

    // A row that cannot be read names nobody and is waited out like any other.
    private static LeaseRecord? Read(HubRow? row)
    {
        try
        {
            return row is null ? null : RowCodec.ReadLease(row.Key, row.Data);
        }
        catch (DamagedRowException)
        {
            return null;
        }
    }

    /// <summary>Since when the lease is held, by both of the machine's clocks.</summary>
    private sealed record Held(long Stamp, DateTimeOffset At);
}
