using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.LifeCycle;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.Shards;

/// <summary>Reads what waits in a shard after a take-over: the timer and message rows, and nothing else.</summary>
internal sealed class ShardRestore(TermScope term, Shard shard)
{
    public async Task ReadAsync()
    {
        var messages = await term.Patient.ReadAllAsync(shard.Partition, HubKeys.Messages);
        var undone = await UndoStagedTurnsAsync(messages);

        foreach (var row in messages.Where(r => !undone.Contains(r.Key))) Restore(row);
        foreach (var row in await term.Patient.ReadAllAsync(shard.Partition, HubKeys.Timers)) RestoreTimer(row);
    }

    /// <summary>A large turn whose marker is still there was never committed: its rows are removed before anything looks at them.</summary>
    private async Task<HashSet<string>> UndoStagedTurnsAsync(List<HubRow> messages)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var marker in messages.Where(r => HubKeys.ParseMessage(r.Key)?.Suffix == HubKeys.StageSuffix))
        {
            foreach (var key in Staged(marker)) undone.Add(key);
            await StagedTurn.UndoAsync(term, shard, marker.Key, Staged(marker));
            undone.Add(marker.Key);
        }

        return undone;
    }

    private static IReadOnlyList<string> Staged(HubRow marker)
    {
        try
        {
            return RowCodec.ReadStage(marker.Key, marker.Data).Keys;
        }
        catch (DamagedRowException)
        {
            // Rows past the head's count are not looked at, so a marker that cannot be read leaves only litter behind.
            return [];
        }
    }

    private void Restore(HubRow row)
    {
        if (HubKeys.ParseMessage(row.Key) is not { } key || InstanceIds.Refusal(key.InstanceId, HubKeys.LongestInstanceId) is not null)
        {
            term.Log.UnknownRow(row.Key);
            return;
        }

        try
        {
            Restore(row, key.InstanceId, key.Suffix);
        }
        catch (DamagedRowException e)
        {
            shard.Get(key.InstanceId).Damage ??= e;
            shard.WakeDue(key.InstanceId);
        }
    }

    private void Restore(HubRow row, string instanceId, string suffix)
    {
        if (suffix is HubKeys.StartSuffix or HubKeys.WorkSuffix) shard.WakeDue(instanceId);
        else if (suffix == HubKeys.ParkedSuffix) RestoreParked(instanceId, RowCodec.ReadParked(row.Key, row.Data));
        else if (suffix.StartsWith(HubKeys.SweepPrefix, StringComparison.Ordinal)) Sweep(instanceId, suffix[HubKeys.SweepPrefix.Length..]);
        else if (suffix.StartsWith(HubKeys.CarePrefix, StringComparison.Ordinal)) term.Care.Found(row.Key, RowCodec.ReadMark(row.Key, row.Data));
        else if (HubKeys.IsOutbox(suffix)) DeliverAll(row);
        else shard.Deliver(new Arrival(RowCodec.ReadMessages(row.Key, row.Data).Messages[0], new Receipt.Inbox(row.Key)));
    }

    /// <summary>
    /// What was parked for its version goes on where this worker may run it. Only the version is looked at, so one that still
    /// does not match costs nothing.
    /// </summary>
    private void RestoreParked(string instanceId, ParkedStep step)
    {
        term.Parked.Add(instanceId, step);
        if (step.RefusedVersion is not { } version || term.Options.Execution.Versioning.Refusal(version) is not null) return;

        var instance = shard.Get(instanceId);
        instance.Commands.Enqueue(async () =>
        {
            if (await new InstanceUnparking(term, shard).TryAsync(instance)) term.Log.VersionMatches(instanceId, version);
        });
        shard.Wake(instance);
    }

    private void DeliverAll(HubRow row)
    {
        var messages = RowCodec.ReadMessages(row.Key, row.Data).Messages;
        // Damage to the sender's row is the sender's: the receivers are not to be parked for it.
        foreach (var message in messages.Where(m => m.Kind != MessageKind.Rewind)) RowCodec.ReadEvent(row.Key, message.Event);
        OutboxDelivery.Send(term, shard, row.Key, messages);
    }

    private void Sweep(string instanceId, string historyId) => _ = HistorySweep.RunAsync(term, shard, instanceId, historyId);

    private void RestoreTimer(HubRow row)
    {
        if (HubKeys.ParseTimer(row.Key) is { } timer && InstanceIds.Refusal(timer.InstanceId, HubKeys.LongestInstanceId) is null)
        {
            term.Due.Set(timer.InstanceId, timer.Due);
        }
        else term.Log.UnknownRow(row.Key);
    }
}
