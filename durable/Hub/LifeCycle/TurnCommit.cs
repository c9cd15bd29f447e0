using System.Diagnostics;
using System.Globalization;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Activities;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Hub.Turns;
using PerfServerless.Durable.Versioning;

namespace PerfServerless.Durable.Hub.LifeCycle;

/// <summary>Makes a turn durable in one atomic commit, then lets go what the commit released: activities, messages, whoever waits.</summary>
internal sealed class TurnCommit(TermScope term, IShard shard, InstanceReader reader, InstanceParking parking, InstanceActivities activities)
{
    public async Task WriteAsync(Instance instance, InstanceHead before, TurnOutcome.Advanced turn, List<Arrival> arrivals, DateTime now)
    {
        var open = instance.Open!;
        if (turn.Replaced) open = OpenWork.Of(turn.Written);
        else open.Apply(turn.Written);

        var plan = TurnRows.Plan(before, turn, open, arrivals.Select(a => a.InboxKey).OfType<string>(), shard.NextSequence, now);
        if (plan.Head.Characters > term.Options.MaxHistoryCharacters && !plan.Head.HasEnded)
        {
            instance.PutBack(arrivals);
            instance.Forget();
            await parking.ParkAsync(instance, before, new ParkedStep(TooMuchHistory(plan.Head), now));
            return;
        }

        await CheckReplayAsync(instance, turn, plan.Head);
        var written = await WriteAsync(instance, plan);
        while (written is UnitOutcome.Refused { Reason: RefusalReason.Missing, Change: RowChange.Delete(var key) } && HubKeys.IsMarker(key))
        {
            // It only says what the head says too; that it is gone already must not keep the instance from going on.
            term.Log.DiscardRefused(key);
            plan = plan.Without(key);
            written = await WriteAsync(instance, plan);
        }

        if (written is UnitOutcome.Refused refused)
        {
            throw new InvalidOperationException($"The store refused row '{refused.Change.Key}' of a turn ({refused.Reason}).");
        }

        Committed(instance, before, plan, open, turn, arrivals);
        if (written is UnitOutcome.Committed { InDoubt: true }) instance.Forget();
    }

    private Task<UnitOutcome> WriteAsync(Instance instance, TurnRows plan) => CommitUnit.Fits(plan.All)
        ? shard.Log.AppendAsync(new CommitUnit(plan.All))
        : StagedTurn.WriteAsync(shard, instance.Id, plan.Bulk, plan.Rest);

    /// <summary>Makes a new instance's start and its first turn durable together.</summary>
    /// <returns>Null where they do not fit one transaction or a budget, with nothing written; refused where the id is taken.</returns>
    public async Task<UnitOutcome?> WriteFirstAsync(Instance instance, InstanceHead head, TurnOutcome.Advanced turn, DateTime now)
    {
        var open = OpenWork.Of(turn.Written);
        var plan = TurnRows.Plan(head, turn, open, [], shard.NextSequence, now);
        if (!CommitUnit.Fits(plan.All) || plan.Head.Characters > term.Options.MaxHistoryCharacters) return null;

        (instance.Head, instance.IsHeadRead) = (head, true);
        await CheckReplayAsync(instance, turn, plan.Head);
        var written = await shard.Log.AppendAsync(new CommitUnit(plan.All));
        if (written is UnitOutcome.Committed) Committed(instance, head, plan, open, turn, []);
        if (written is not UnitOutcome.Committed { InDoubt: false }) instance.Forget();
        return written;
    }

    private void Committed(Instance instance, InstanceHead before, TurnRows plan, OpenWork open, TurnOutcome.Advanced turn, List<Arrival> arrivals)
    {
        instance.Open = open;
        instance.Execution = turn.Execution;
        instance.Head = plan.Head;
        instance.FiredDue = null;
        term.Diagnostics.TurnCommitted();
        WarnAtHalf(before, plan.Head);
        term.Due.Set(instance.Id, plan.Head.Due);

        foreach (var arrival in arrivals) arrival.Released();
        if (!plan.Head.HasEnded)
        {
            foreach (var scheduled in turn.Written.OfType<HistoryEvent.TaskScheduled>())
            {
                activities.Run(instance, plan.Head.ExecutionId, scheduled, null, Activity.Current?.Context ?? default);
            }
        }

        foreach (var (key, messages) in plan.OutboxRows) OutboxDelivery.Send(term, shard, key, messages);
        if (plan.SweepLater) _ = HistorySweep.RunAsync(term, shard, instance.Id, before.HistoryId);
        shard.Waiters.Tell(instance.Id, plan.Head);
    }

    private async Task CheckReplayAsync(Instance instance, TurnOutcome.Advanced turn, InstanceHead after)
    {
        if (!term.Options.CheckReplay || !IsCodes(after)) return;

        var past = turn.Replaced ? [] : await reader.ReadCommittedAsync(instance);
        if (after.HasEnded) RebuildCheck.CheckEnd(term.Runner, after, [.. past, .. turn.Written]);
        else if (turn.Execution is not null) RebuildCheck.Check(term.Runner, after, [.. past, .. turn.Written], turn.Execution);
    }

    // An order to end, and the refusal of a version, are ends that no code came to.
    private static bool IsCodes(InstanceHead head) =>
        head.Status != OrchestrationRuntimeStatus.Terminated && head.Failure?.ErrorType != OrchestrationVersioning.MismatchErrorType;

    private void WarnAtHalf(InstanceHead before, InstanceHead after)
    {
        if (!PastHalf(before) && PastHalf(after)) term.Log.HalfOfBudget(after.Id, after.Events, after.Characters);
    }

    private bool PastHalf(InstanceHead head) => head.Events * 2 > term.Options.MaxHistoryEvents || head.Characters * 2L > term.Options.MaxHistoryCharacters;

    private string TooMuchHistory(InstanceHead head) => string.Create(
        CultureInfo.InvariantCulture,
        $"The history would have {head.Characters} characters; at most {term.Options.MaxHistoryCharacters} are allowed a generation. Continue as "
        + $"new earlier, or give parts of the work to sub-orchestrations; raise the limit to let this instance go on.");
}
