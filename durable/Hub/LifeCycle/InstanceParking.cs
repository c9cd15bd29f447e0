using System.Globalization;
using PerfServerless.Durable.Hub.Care;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Sets an instance aside that cannot go on, with the reason stored beside it.</summary>
internal sealed class InstanceParking(TermScope term, IShard shard)
{
    public async Task ParkAsync(Instance instance, InstanceHead head, ParkedStep step)
    {
        var parked = head with
        {
            Status = OrchestrationRuntimeStatus.Blocked,
            StatusBeforePark = head.IsParked ? head.StatusBeforePark : head.Status,
            Parked = step,
            Updated = step.At,
        };
        var outcome = await shard.Log.AppendAsync(new CommitUnit(
        [
            new RowChange.Put(HubKeys.Head(head.Id), RowCodec.Write(parked)),
            new RowChange.Put(HubKeys.Parked(head.Id), RowCodec.Write(step)),
            .. term.Care.Forgive(head.Id),
        ]));
        term.Parked.Add(head.Id, step);
        term.Log.Parked(head.Id, step.Sentence);
        instance.Forget();
        if (outcome is UnitOutcome.Committed) (instance.Head, instance.IsHeadRead) = (parked, true);
        shard.Waiters.Tell(head.Id, parked);

        // What waits in memory is taken in again as held-back mail.
        instance.Inbox.RemoveAll(a => a.Receipt is Receipt.None);
    }

    /// <summary>Something of it brought down one process after the other: it is not run again until an operator says so.</summary>
    public Task ParkDeadlyAsync(Instance instance, InstanceHead head, CareMark mark, DateTime now) =>
        ParkAsync(instance, head, new ParkedStep(Deadly(mark), now));

    public async Task ParkDamagedAsync(Instance instance, DamagedRowException damage)
    {
        var step = new ParkedStep(damage.Message, term.Clock.Now().UtcDateTime);
        if (await ReadHeadAsync(instance) is { HasEnded: false } head)
        {
            await ParkAsync(instance, head, step);
        }
        else
        {
            // The head cannot be written without losing what may still be in it.
            await shard.Log.AppendAsync(new CommitUnit([new RowChange.Put(HubKeys.Parked(instance.Id), RowCodec.Write(step))]));
            term.Parked.Add(instance.Id, step);
            term.Log.Parked(instance.Id, step.Sentence);
        }

        instance.Damage = damage;

        // An order to end it that cannot be read would be met again at once, and for ever.
        instance.Inbox.RemoveAll(a => !a.IsTermination || a.SourceKey == damage.Key);
    }

    // A message is read before its instance's head is. Null where the head cannot be read, which may be what the damage is.
    private async Task<InstanceHead?> ReadHeadAsync(Instance instance)
    {
        try
        {
            await new InstanceReader(term, shard).ReadHeadAsync(instance);
            return instance.Head;
        }
        catch (DamagedRowException)
        {
            return null;
        }
    }

    /// <summary>After a turn that failed inside the hub: waits, or parks the instance when it failed often enough.</summary>
    /// <remarks>
    /// Failures are counted in memory: the process lived through each of them, and a write a failure would make a store's
    /// trouble worse. What brings the process down is counted in the store (<see cref="CarefulRunning"/>).
    /// </remarks>
    public async Task TryAgainAsync(Instance instance, Exception e)
    {
        var head = instance.Head;
        instance.Forget();
        instance.Failures++;
        term.Log.TurnFailed(instance.Id, instance.Failures, e);

        if (instance.Failures >= term.Options.MaxTurnAttempts && head is not null)
        {
            instance.Failures = 0;
            await ParkAsync(instance, head, new ParkedStep(GaveUp(e), term.Clock.Now().UtcDateTime));
            return;
        }

        await Task.Delay(Backoff.After(instance.Failures), term.Machine, term.Life.Stopping);
        instance.IsDue = true;
    }

    private static string Deadly(CareMark mark) => string.Create(
        CultureInfo.InvariantCulture,
        $"{mark.Attempts} processes in a row ended without a word while they ran {mark.What} of this instance: its stack overflowed, "
        + $"memory ran out, or its code ended the process. It is not run again by itself. Mend the code and resume the instance, or terminate it.");

    private string GaveUp(Exception e) => FormattableString.Invariant(
        $"A turn failed {term.Options.MaxTurnAttempts} times inside the hub: {e.GetType().Name}: {e.Message}");
}
