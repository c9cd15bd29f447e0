using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>Sets an instance aside that cannot go on, with the reason stored beside it.</summary>
internal sealed class InstanceParking(HubTerm term, Shard shard)
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
        ]));
        term.Parked.Add(head.Id, step);
        term.Log.Parked(head.Id, step.Sentence);
        instance.Forget();
        if (outcome is UnitOutcome.Committed) (instance.Head, instance.IsHeadRead) = (parked, true);
        shard.Waiters.Tell(head.Id, parked);

        // What waits in memory is taken in again as held-back mail.
        instance.Inbox.RemoveAll(a => a.Receipt is Receipt.None);
    }

    public async Task ParkDamagedAsync(Instance instance, DamagedRowException damage)
    {
        var step = new ParkedStep(damage.Message, term.BusinessNow().UtcDateTime);
        if (instance.Head is { HasEnded: false } head && damage.Key != HubKeys.Head(instance.Id))
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

    /// <summary>After a turn that failed inside the hub: waits, or parks the instance when it failed often enough.</summary>
    public async Task TryAgainAsync(Instance instance, Exception e)
    {
        var head = instance.Head;
        instance.Forget();
        instance.Failures++;
        term.Log.TurnFailed(instance.Id, instance.Failures, e);

        if (instance.Failures >= term.Options.MaxTurnAttempts && head is not null)
        {
            instance.Failures = 0;
            await ParkAsync(instance, head, new ParkedStep(GaveUp(e), term.BusinessNow().UtcDateTime));
            return;
        }

        await Task.Delay(Backoff.After(instance.Failures), term.Machine, term.Stopping);
        instance.IsDue = true;
    }

    private string GaveUp(Exception e) => FormattableString.Invariant(
        $"A turn failed {term.Options.MaxTurnAttempts} times inside the hub: {e.GetType().Name}: {e.Message}");
}
