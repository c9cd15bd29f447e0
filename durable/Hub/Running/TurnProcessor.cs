using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>Takes an instance through one turn: reads what is missing, decides by its state, commits, then lets go what the commit released.</summary>
internal sealed class TurnProcessor(HubTerm term, Shard shard)
{
    /// <summary>How many messages a turn consumes at most; each may be a row to remove.</summary>
    private const int MostInboxRows = 60;

    private const int MostMessages = 1_000;

    private readonly InstanceReader reader = new(term, shard);
    private readonly InstanceStarts starts = new(term, shard);
    private readonly InstanceRewinds rewinds = new(term, shard);

    public async Task ProcessAsync(Instance instance)
    {
        while (instance.Commands.TryDequeue(out var command)) await command();
        if (!instance.HasSomethingToDo) return;

        var arrivals = Take(instance);
        var wasDue = instance.IsDue;
        instance.IsDue = false;
        try
        {
            await TurnAsync(instance, arrivals, wasDue);
            instance.Failures = 0;
        }
        catch (DamagedRowException e)
        {
            PutBack(instance, arrivals);
            await ParkDamagedAsync(instance, e);
        }
        catch (Exception e) when (e is not (HubFencedException or OperationCanceledException))
        {
            PutBack(instance, arrivals);
            await TryAgainAsync(instance, e);
        }
    }

    private static List<Arrival> Take(Instance instance)
    {
        var rows = 0;
        var count = 0;
        while (count < instance.Inbox.Count && count < MostMessages && rows < MostInboxRows)
        {
            if (instance.Inbox[count++].Receipt is not Receipt.None) rows++;
        }

        var arrivals = instance.Inbox[..count];
        instance.Inbox.RemoveRange(0, count);
        return arrivals;
    }

    private static void PutBack(Instance instance, List<Arrival> arrivals)
    {
        var known = instance.Inbox.Select(a => a.InboxKey).ToHashSet();
        instance.Inbox.InsertRange(0, arrivals.Where(a => a.InboxKey is null || !known.Contains(a.InboxKey)));
    }

    private async Task TurnAsync(Instance instance, List<Arrival> arrivals, bool wasDue)
    {
        var ends = arrivals.Exists(IsTermination);
        if (instance.Damage is { } damage && !ends) throw damage;

        await reader.ReadHeadAsync(instance, evenIfDamaged: ends);
        var now = term.BusinessNow().UtcDateTime;

        arrivals = await TakeStrangersAsync(instance, arrivals, now);
        if (arrivals.Count == 0 && !wasDue) return;

        if (instance.Head is not { } head || head.HasEnded) await DiscardAsync(instance, arrivals);
        else if (arrivals.Find(IsTermination) is { } termination) await TerminateAsync(instance, head, arrivals, termination, now);
        else if (head.IsParked) await HoldBackAsync(instance, arrivals);
        else if (head.StartAt > now) await WaitForStartAsync(instance, head, arrivals);
        else await RunAsync(instance, head, arrivals, now);
    }

    private static bool IsTermination(Arrival arrival) => arrival.Message.Kind == MessageKind.Terminate;

    /// <summary>Handles what is not for the execution itself: starts of children, rewinds, activities nobody waits for.</summary>
    private async Task<List<Arrival>> TakeStrangersAsync(Instance instance, List<Arrival> arrivals, DateTime now)
    {
        var rest = new List<Arrival>();
        foreach (var arrival in arrivals)
        {
            switch (arrival.Message.Kind)
            {
                case MessageKind.Start:
                    if (await starts.BeginChildAsync(instance, arrival, now)) rest.Add(arrival);
                    break;
                case MessageKind.Rewind:
                    await rewinds.RewindChildAsync(instance, now);
                    await AcknowledgeAsync([arrival]);
                    break;
                case MessageKind.Activity:
                    RunOrphan(instance, arrival);
                    break;
                default:
                    rest.Add(arrival);
                    break;
            }
        }

        return rest;
    }

    private async Task DiscardAsync(Instance instance, List<Arrival> arrivals)
    {
        if (arrivals.Count > 0) term.Log.MessageDiscarded(instance.Id);
        if (instance.FiredDue is { } due) shard.Discard(HubKeys.Timer(due, instance.Id));
        instance.FiredDue = null;
        await AcknowledgeAsync(arrivals);
    }

    private async Task AcknowledgeAsync(IEnumerable<Arrival> arrivals)
    {
        var consumed = arrivals.ToList();
        var deletions = consumed.Where(a => a.InboxKey is not null).Select(a => (RowChange)new RowChange.Delete(a.InboxKey!)).ToList();
        if (deletions.Count > 0) await shard.Log.AppendAsync(new CommitUnit(deletions));
        foreach (var arrival in consumed) Released(arrival);
    }

    private async Task WaitForStartAsync(Instance instance, InstanceHead head, List<Arrival> arrivals)
    {
        term.Due.Set(instance.Id, head.StartAt);

        // Kept in the store; they are read again when the time has come.
        await MoveToInboxAsync(arrivals);
    }

    /// <summary>A parked instance takes nothing in; what arrives is kept in its inbox until it goes on.</summary>
    private async Task HoldBackAsync(Instance instance, List<Arrival> arrivals)
    {
        await MoveToInboxAsync(arrivals);
        instance.Execution = null;
        instance.Open = null;
    }

    private async Task MoveToInboxAsync(List<Arrival> arrivals)
    {
        var homeless = arrivals.Where(a => a.Receipt is Receipt.Outbox).ToList();
        if (homeless.Count == 0) return;

        var rows = homeless.Select(a => (RowChange)new RowChange.Put(HubKeys.Message(a.Message.To, shard.NextSequence()), RowCodec.Write(new MessageRow([a.Message]))));
        await shard.Log.AppendAsync(new CommitUnit([.. rows]));
        foreach (var arrival in homeless) Released(arrival);
    }

    private async Task RunAsync(Instance instance, InstanceHead head, List<Arrival> arrivals, DateTime now)
    {
        if (head.StartAt is not null) arrivals = [.. await reader.ReadInboxAsync(instance), .. arrivals.Where(a => a.InboxKey is null)];

        var past = await reader.ReadHistoryAsync(instance, head);
        var open = instance.Open!;
        var wasCold = instance.Execution is null;
        var (events, lateBy) = EventsOf(head, open, arrivals, now);
        if (wasCold) RunOpenActivities(instance, head, open, events);
        if (events.Count == 0)
        {
            term.Due.Set(instance.Id, head.Due);
            await AcknowledgeAsync(arrivals);
            return;
        }

        using var trace = TurnTrace.Begin(head, past, events);
        var outcome = term.Runner.Run(head, past, open, instance.Execution, events, Latest(now, events));
        switch (outcome)
        {
            case TurnOutcome.Parked parked:
                PutBack(instance, arrivals);
                await ParkAsync(instance, head, parked.Step);
                break;
            case TurnOutcome.Advanced advanced:
                await CommitAsync(instance, head, advanced, arrivals, now);
                if (lateBy is { } late) term.Diagnostics.TimerFired(late);
                break;
        }
    }

    /// <summary>What the messages become in the history. Answers to another execution, and repeated ones, become nothing.</summary>
    private static (List<HistoryEvent> Events, TimeSpan? LateBy) EventsOf(InstanceHead head, OpenWork open, List<Arrival> arrivals, DateTime now)
    {
        var events = new List<HistoryEvent>();
        if (head.Start is { } start) events.Add(RowCodec.ReadEvent(HubKeys.Head(head.Id), start));

        TimeSpan? lateBy = null;
        foreach (var (fireAt, taskId) in open.Timers.TakeWhile(t => t.FireAt <= now))
        {
            events.Add(new HistoryEvent.TimerFired(now, taskId, fireAt));
            lateBy ??= now - fireAt;
        }

        foreach (var arrival in arrivals.Where(a => a.Message.Kind == MessageKind.Event).Where(a => a.Message.Execution is null || a.Message.Execution == head.ExecutionId))
        {
            events.Add(RowCodec.ReadEvent(arrival.InboxKey ?? HubKeys.Head(head.Id), arrival.Message.Event));
        }

        return (events, lateBy);
    }

    // A timer's turn is not before the timer, whatever the clock was set to since.
    private static DateTime Latest(DateTime now, List<HistoryEvent> events) =>
        events.OfType<HistoryEvent.TimerFired>().Select(t => t.FireAt).Append(now).Max();

    private async Task CommitAsync(Instance instance, InstanceHead before, TurnOutcome.Advanced turn, List<Arrival> arrivals, DateTime now)
    {
        var open = instance.Open!;
        if (turn.Replaced) open = OpenWork.Of(turn.Written);
        else open.Apply(turn.Written);

        var plan = TurnRows.Plan(before, turn, open, arrivals, shard.NextSequence, now);
        if (plan.Head.Characters > term.Options.MaxHistoryCharacters && !plan.Head.HasEnded)
        {
            PutBack(instance, arrivals);
            instance.Forget();
            await ParkAsync(instance, before, new ParkedStep(TooMuchHistory(plan.Head), now));
            return;
        }

        await CheckReplayAsync(instance, turn, plan.Head);
        var written = CommitUnit.Fits(plan.All)
            ? await shard.Log.AppendAsync(new CommitUnit(plan.All))
            : await StagedTurn.WriteAsync(shard, instance.Id, plan.Bulk, plan.Rest);
        if (written is UnitOutcome.Refused refused) throw new InvalidOperationException($"The store refused row '{refused.Change.Key}' of a turn ({refused.Reason}).");

        instance.Open = open;
        instance.Execution = turn.Execution;
        Committed(instance, before, plan, turn, arrivals);
        if (written is UnitOutcome.Committed { InDoubt: true }) instance.Forget();
    }

    private void Committed(Instance instance, InstanceHead before, TurnRows plan, TurnOutcome.Advanced turn, List<Arrival> arrivals)
    {
        instance.Head = plan.Head;
        instance.FiredDue = null;
        term.Diagnostics.TurnCommitted();
        WarnAtHalf(before, plan.Head);
        term.Due.Set(instance.Id, plan.Head.Due);

        foreach (var arrival in arrivals) Released(arrival);
        if (!plan.Head.HasEnded)
        {
            foreach (var scheduled in turn.Written.OfType<HistoryEvent.TaskScheduled>()) RunActivity(instance, plan.Head.ExecutionId, scheduled, null);
        }

        if (plan.OutboxRows.Count > 0) Send(plan.OutboxRows);
        if (plan.SweepLater) _ = HistorySweep.RunAsync(term, shard, instance.Id, before.HistoryId);
        shard.Waiters.Tell(instance.Id, plan.Head);
    }

    private void Send(IReadOnlyList<(string Key, IReadOnlyList<HubMessage> Messages)> rows)
    {
        foreach (var (key, messages) in rows)
        {
            var row = new OutboxRow(shard, key, messages.Count);
            foreach (var message in messages) term.Deliver(new Arrival(message, new Receipt.Outbox(row)));
        }
    }

    private static void Released(Arrival arrival)
    {
        if (arrival.Receipt is Receipt.Outbox(var row)) row.Acknowledge();
    }

    private void RunOpenActivities(Instance instance, InstanceHead head, OpenWork open, List<HistoryEvent> events)
    {
        var answered = events.Select(e => e switch
        {
            HistoryEvent.TaskCompleted completed => completed.TaskId,
            HistoryEvent.TaskFailed failed => failed.TaskId,
            _ => (int?)null,
        }).ToHashSet();
        foreach (var scheduled in open.Activities.Values.Where(t => !answered.Contains(t.TaskId)).OrderBy(t => t.TaskId)) RunActivity(instance, head.ExecutionId, scheduled, null);
    }

    private void RunOrphan(Instance instance, Arrival arrival)
    {
        var task = (HistoryEvent.TaskScheduled)RowCodec.ReadEvent(arrival.InboxKey ?? HubKeys.Head(instance.Id), arrival.Message.Event);
        var row = (arrival.Receipt as Receipt.Outbox)?.Row;
        RunActivity(instance, arrival.Message.Execution ?? "", task, row);
    }

    private void RunActivity(Instance instance, string execution, HistoryEvent.TaskScheduled task, OutboxRow? orphan)
    {
        var key = (execution, task.TaskId);
        if (instance.Running.TryGetValue(key, out var known))
        {
            instance.Running[key] = known ?? orphan;
            return;
        }

        // An answer nobody takes, because the instance was evicted meanwhile, is waited for again.
        if (instance.Inbox.Exists(a => a.Receipt is Receipt.None && a.Message.Execution == execution && Answers(a, task.TaskId))) return;

        instance.Running[key] = orphan;
        var activity = new ActivityKey(instance.Id, execution, task.TaskId, task.Attempt);
        term.Run(new ActivityRun(
            activity, task,
            outcome => shard.Post(() => Answered(instance, key, outcome)),
            () => shard.Post(() => instance.Running.Remove(key))));
    }

    private static bool Answers(Arrival arrival, int taskId) => RowCodec.ReadEvent("", arrival.Message.Event) switch
    {
        HistoryEvent.TaskCompleted completed => completed.TaskId == taskId,
        HistoryEvent.TaskFailed failed => failed.TaskId == taskId,
        _ => false,
    };

    private void Answered(Instance instance, (string Execution, int TaskId) key, ActivityOutcome outcome)
    {
        if (!instance.Running.Remove(key, out var orphan)) return;
        if (orphan is not null)
        {
            orphan.Acknowledge();
            shard.Wake(instance);
            return;
        }

        var now = term.BusinessNow().UtcDateTime;
        HistoryEvent answer = outcome switch
        {
            ActivityOutcome.Completed(var result) when result?.Length > term.Options.MaxPayload =>
                new HistoryEvent.TaskFailed(now, key.TaskId, new TaskFailureDetails(
                    typeof(PayloadTooLargeException).FullName!, PayloadTooLargeException.Sentence("The activity's result", result.Length, term.Options.MaxPayload), IsNonRetriable: true)),
            ActivityOutcome.Completed(var result) => new HistoryEvent.TaskCompleted(now, key.TaskId, result),
            ActivityOutcome.Failed(var failure) => new HistoryEvent.TaskFailed(now, key.TaskId, failure),
            _ => throw new InvalidOperationException($"An activity ended as {outcome}."),
        };
        shard.Deliver(new Arrival(new HubMessage(MessageKind.Event, instance.Id, RowCodec.WriteEvent(answer), key.Execution), Receipt.None.Instance));
    }

    private async Task TerminateAsync(Instance instance, InstanceHead head, List<Arrival> arrivals, Arrival termination, DateTime now)
    {
        var terminated = (HistoryEvent.ExecutionTerminated)RowCodec.ReadEvent(termination.InboxKey ?? HubKeys.Head(head.Id), termination.Message.Event);
        var children = termination.Message.IsRecursive ? await ChildrenOfAsync(instance, head) : [];
        var turn = Termination.Of(head, terminated, children, now);
        instance.Open = new OpenWork();
        await CommitAsync(instance, head, turn, arrivals, now);
        term.Parked.Remove(instance.Id);
        instance.Damage = null;
    }

    private async Task<IReadOnlyList<string>> ChildrenOfAsync(Instance instance, InstanceHead head)
    {
        try
        {
            await reader.ReadHistoryAsync(instance, head);
            return [.. instance.Open!.Children.Values.Select(c => c.InstanceId)];
        }
        catch (DamagedRowException)
        {
            return []; // a history that cannot be read must not keep its instance alive
        }
    }

    private async Task CheckReplayAsync(Instance instance, TurnOutcome.Advanced turn, InstanceHead after)
    {
        if (!term.Options.CheckReplay || after.HasEnded || turn.Execution is null) return;

        var past = turn.Replaced ? [] : await reader.ReadCommittedAsync(instance);
        RebuildCheck.Check(term.Runner, after, [.. past, .. turn.Written], turn.Execution);
    }

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

    private async Task ParkDamagedAsync(Instance instance, DamagedRowException damage)
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
        instance.Inbox.RemoveAll(a => !IsTermination(a));
    }

    private async Task TryAgainAsync(Instance instance, Exception e)
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

    private void WarnAtHalf(InstanceHead before, InstanceHead after)
    {
        if (!PastHalf(before) && PastHalf(after)) term.Log.HalfOfBudget(after.Id, after.Events, after.Characters);
    }

    private bool PastHalf(InstanceHead head) => head.Events * 2 > term.Options.MaxHistoryEvents || head.Characters * 2L > term.Options.MaxHistoryCharacters;

    private string TooMuchHistory(InstanceHead head) => FormattableString.Invariant(
        $"The history would have {head.Characters} characters; at most {term.Options.MaxHistoryCharacters} are allowed a generation. Continue as new earlier, or give parts of the work to sub-orchestrations; raise the limit to let this instance go on.");

    private string GaveUp(Exception e) => FormattableString.Invariant(
        $"A turn failed {term.Options.MaxTurnAttempts} times inside the hub: {e.GetType().Name}: {e.Message}");
}
