using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Activities;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.LifeCycle;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Shards;

/// <summary>Takes an instance through one turn: reads what is missing and decides by its state what becomes of its mail.</summary>
internal sealed class TurnProcessor
{
    private readonly TermScope term;
    private readonly IShard shard;
    private readonly InstanceReader reader;
    private readonly InstanceStarts starts;
    private readonly InstanceRewinds rewinds;
    private readonly InstanceParking parking;
    private readonly InstanceActivities activities;
    private readonly TurnCommit commit;

    public TurnProcessor(TermScope term, IShard shard, ActivityDispatcher dispatcher)
    {
        (this.term, this.shard) = (term, shard);
        reader = new InstanceReader(term, shard);
        rewinds = new InstanceRewinds(term, shard);
        parking = new InstanceParking(term, shard);
        activities = new InstanceActivities(term, shard, dispatcher);
        commit = new TurnCommit(term, shard, reader, parking, activities);
        starts = new InstanceStarts(term, shard, commit);
    }

    /// <inheritdoc cref="InstanceStarts.BeginAsync"/>
    public Task<bool> StartAsync(Instance instance, HistoryEvent.ExecutionStarted start) => starts.BeginAsync(instance, start);

    public async Task ProcessAsync(Instance instance)
    {
        while (instance.Commands.TryDequeue(out var command)) await command();
        if (!instance.HasSomethingToDo) return;

        var arrivals = instance.TakeMail();
        var wasDue = instance.IsDue;
        instance.IsDue = false;
        try
        {
            await term.Care.RunTurnAsync(instance.Id, () => TurnAsync(instance, arrivals, wasDue));
            instance.Failures = 0;
        }
        catch (DamagedRowException e)
        {
            instance.PutBack(arrivals);
            await parking.ParkDamagedAsync(instance, e);
        }
        catch (Exception e) when (e is not (HubFencedException or OperationCanceledException))
        {
            instance.PutBack(arrivals);
            await parking.TryAgainAsync(instance, e);
        }
    }

    private async Task TurnAsync(Instance instance, List<Arrival> arrivals, bool wasDue)
    {
        var ends = arrivals.Exists(a => a.IsTermination);
        if (instance.Damage is { } damage && !ends) throw damage;

        await reader.ReadHeadAsync(instance, evenIfDamaged: ends);
        var now = term.Clock.Now().UtcDateTime;

        arrivals = await TakeStrangersAsync(instance, arrivals, now);
        if (arrivals.Count == 0 && !wasDue) return;

        if (instance.Head is not { } head || head.HasEnded) await DiscardAsync(instance, arrivals);
        else if (arrivals.Find(a => a.IsTermination) is { } termination) await TerminateAsync(instance, head, arrivals, termination, now);
        else if (head.IsParked) await HoldBackAsync(instance, arrivals);
        else if (term.Care.GivenUp(head.Id) is { } deadly) await SetAsideAsync(instance, head, deadly, arrivals, now);
        else if (head.StartAt > now) await WaitForStartAsync(instance, head, arrivals);
        else await RunAsync(instance, head, arrivals, now);
    }

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
                    if (!activities.RunOrphan(instance, arrival)) await AcknowledgeAsync([arrival]);
                    break;
                case MessageKind.Event:
                case MessageKind.Terminate:
                    rest.Add(arrival);
                    break;
            }
        }

        return rest;
    }

    private async Task DiscardAsync(Instance instance, List<Arrival> arrivals)
    {
        if (arrivals.Count > 0) term.Log.MessageDiscarded(instance.Id);
        if (instance.FiredDue is { } due) shard.Discarded.Add(HubKeys.Timer(due, instance.Id));
        instance.FiredDue = null;
        await AcknowledgeAsync(arrivals);
    }

    private async Task AcknowledgeAsync(IEnumerable<Arrival> arrivals)
    {
        var consumed = arrivals.ToList();
        var deletions = consumed.Where(a => a.InboxKey is not null).Select(a => (RowChange)new RowChange.Delete(a.InboxKey!)).ToList();
        if (deletions.Count > 0) await shard.Log.AppendAsync(new CommitUnit(deletions));
        foreach (var arrival in consumed) arrival.Released();
    }

    private async Task WaitForStartAsync(Instance instance, InstanceHead head, List<Arrival> arrivals)
    {
        term.Due.Set(instance.Id, head.StartAt);

        // Kept in the store; they are read again when the time has come.
        await MoveToInboxAsync(arrivals);
    }

    private Task SetAsideAsync(Instance instance, InstanceHead head, CareMark deadly, List<Arrival> arrivals, DateTime now)
    {
        instance.PutBack(arrivals);
        return parking.ParkDeadlyAsync(instance, head, deadly, now);
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

        var rows = homeless.Select(
            a => (RowChange)new RowChange.Put(HubKeys.Message(a.Message.To, shard.NextSequence()), RowCodec.Write(new MessageRow([a.Message]))));
        await shard.Log.AppendAsync(new CommitUnit([.. rows]));
        foreach (var arrival in homeless) arrival.Released();
    }

    private async Task RunAsync(Instance instance, InstanceHead head, List<Arrival> arrivals, DateTime now)
    {
        if (head.StartAt is not null) arrivals = [.. await reader.ReadInboxAsync(instance), .. arrivals.Where(a => a.InboxKey is null)];

        var past = await reader.ReadHistoryAsync(instance, head);
        var open = instance.Open!;
        var wasCold = instance.Execution is null;
        var (events, lateBy) = EventsOf(head, open, arrivals, now);
        instance.Trace = TurnTrace.Of(past) ?? TurnTrace.Of(events) ?? instance.Trace;
        if (wasCold) activities.RunOpen(instance, head, open, events, instance.Trace);
        if (events.Count == 0)
        {
            term.Due.Set(instance.Id, head.Due);
            await AcknowledgeAsync(arrivals);
            return;
        }

        using var trace = TurnTrace.Begin(head, instance.Trace, events.Count);
        var outcome = term.Runner.Run(head, past, open, instance.Execution, events, Latest(now, events), TurnTrace.Onward(instance.Trace, trace));
        await outcome.Match(
            advanced => AdvanceAsync(instance, head, advanced, arrivals, now, lateBy),
            parked => ParkAsync(instance, head, parked.Step, arrivals));
    }

    private async Task AdvanceAsync(
        Instance instance, InstanceHead head, TurnOutcome.Advanced advanced, List<Arrival> arrivals, DateTime now, TimeSpan? lateBy)
    {
        await commit.WriteAsync(instance, head, advanced, arrivals, now);
        if (lateBy is { } late) term.Diagnostics.TimerFired(late);
    }

    private Task ParkAsync(Instance instance, InstanceHead head, ParkedStep step, List<Arrival> arrivals)
    {
        instance.PutBack(arrivals);
        return parking.ParkAsync(instance, head, step);
    }

    /// <summary>What the messages become in the history. Answers to another execution, and repeated ones, become nothing.</summary>
    private static (List<HistoryEvent> Events, TimeSpan? LateBy) EventsOf(InstanceHead head, OpenWork open, List<Arrival> arrivals, DateTime now)
    {
        var events = new List<HistoryEvent>();
        if (head.Start is { } start) events.Add(RowCodec.ReadEvent<HistoryEvent.ExecutionStarted>(HubKeys.Head(head.Id), start));

        TimeSpan? lateBy = null;
        foreach (var (fireAt, taskId) in open.Timers.TakeWhile(t => t.FireAt <= now))
        {
            events.Add(new HistoryEvent.TimerFired(now, taskId, fireAt));
            lateBy ??= now - fireAt;
        }

        foreach (var arrival in arrivals.Where(a => a.Message.Kind == MessageKind.Event && IsFor(head, a.Message)))
        {
            events.Add(RowCodec.ReadEvent(arrival.SourceKey, arrival.Message.Event));
        }

        return (events, lateBy);
    }

    private static bool IsFor(InstanceHead head, HubMessage message) => message.Execution is null || message.Execution == head.ExecutionId;

    // A timer's turn is not before the timer, whatever the clock was set to since.
    private static DateTime Latest(DateTime now, List<HistoryEvent> events) =>
        events.OfType<HistoryEvent.TimerFired>().Select(t => t.FireAt).Append(now).Max();

    private async Task TerminateAsync(Instance instance, InstanceHead head, List<Arrival> arrivals, Arrival termination, DateTime now)
    {
        var terminated = RowCodec.ReadEvent<HistoryEvent.ExecutionTerminated>(termination.SourceKey, termination.Message.Event);
        var children = termination.Message.IsRecursive ? await ChildrenOfAsync(instance, head) : [];
        var turn = Termination.Of(head, terminated, children, now);
        instance.Open = new OpenWork();
        await commit.WriteAsync(instance, head, turn, arrivals, now);
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
}
