using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub;

/// <summary>
/// Stores ahead how far the business clock may go, in a term. A term that has claimed the row lets no earlier one store farther, so
/// that it begins after whatever that one has shown.
/// </summary>
internal sealed class ClockReserve(HubSurroundings around, IReservedClock clock, long epoch)
{
    private string? tag;
    private DateTimeOffset stored;

    /// <summary>Claims the clock for this term.</summary>
    /// <param name="committed">The business time of the newest commit; null for a new hub.</param>
    /// <param name="patient">Waits out a store that does not answer.</param>
    /// <returns>From where it goes on; null for a new hub.</returns>
    /// <exception cref="HubFencedException">A later term has claimed it.</exception>
    public async Task<DateTimeOffset?> ClaimAsync(DateTimeOffset? committed, PatientStore patient, CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            var before = Read(await patient.FindAsync(HubKeys.HubPartition, HubKeys.Clock));
            var at = Later(before?.UpTo, committed);
            try
            {
                if (await TryStoreAsync(at ?? around.Business.GetUtcNow(), cancellationToken))
                {
                    clock.MayGoTo(stored);
                    return at;
                }
            }
            catch (HubStoreUnavailableException e)
            {
                await Task.Delay(Backoff.After(++failures, e), around.Machine, cancellationToken);
            }
        }
    }

    /// <summary>Stores a step after the other, as far as the clock wants to go, until the term is over or a later one has claimed it.</summary>
    public async Task RunAsync(CancellationToken over)
    {
        for (var failures = 0; !over.IsCancellationRequested;)
        {
            try
            {
                if (clock.Ahead() is var to && to > stored) await StoreAsync(to, over);
                failures = 0;
                var wanted = clock.Wanted; // complete already where it was wanted since
                using var slept = CancellationTokenSource.CreateLinkedTokenSource(over);
                await Task.WhenAny(wanted, Task.Delay(clock.StoreEvery, around.Machine, slept.Token));
                await slept.CancelAsync();
            }
            catch (HubStoreUnavailableException e)
            {
                around.Log.ClockNotStored(around.Options.HubId, e);
                await Task.WhenAny(Task.Delay(Backoff.After(++failures, e), around.Machine, over));
            }
            catch (Exception e) when (e is HubFencedException || over.IsCancellationRequested)
            {
                return; // whoever took over is seen by the lease too
            }
        }
    }

    /// <summary>Stores where the clock stands, so that the next term goes on from that very moment.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (tag is not null && clock.Hold() is var at && at != stored) await StoreAsync(at, cancellationToken);
    }

    private async Task StoreAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        while (!await TryStoreAsync(to, cancellationToken))
            Read(await around.Store.FindAsync(HubKeys.HubPartition, HubKeys.Clock, cancellationToken)); // the answer to an earlier try may have been lost
        clock.MayGoTo(to);
    }

    private async Task<bool> TryStoreAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        var data = RowCodec.Write(new ClockRecord(epoch, to));
        RowChange change = tag is null ? new RowChange.Insert(HubKeys.Clock, data) : new RowChange.Replace(HubKeys.Clock, data, tag);
        if (await around.Store.CommitAsync(HubKeys.HubPartition, [change], cancellationToken) is not CommitResult.Committed committed) return false;

        (tag, stored) = (committed.ETags[0]!, to);
        return true;
    }

    // A damaged row tells nothing and is written anew; the newest commit is known all the same.
    private ClockRecord? Read(HubRow? row)
    {
        tag = row?.ETag;
        ClockRecord? record;
        try
        {
            record = row is null ? null : RowCodec.ReadClock(row.Key, row.Data);
        }
        catch (DamagedRowException)
        {
            return null;
        }

        return record?.Epoch > epoch ? throw new HubFencedException(HubKeys.HubPartition) : record;
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a > b || b is null ? a : b;
}
