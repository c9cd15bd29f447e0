using System.Diagnostics;
using System.Globalization;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>
/// Runs the orchestrator on what has arrived and says what is to be written; writes nothing itself. Generations that follow
/// each other by continue-as-new run in one turn.
/// </summary>
internal sealed class TurnRunner(Func<string, string?, OrchestrationExecution> newExecution, HubOptions options)
{
    public OrchestrationExecution NewExecution(string instanceId, string? customStatus) => newExecution(instanceId, customStatus);

    /// <param name="past">The history so far; not looked at where <paramref name="warm"/> is given.</param>
    /// <param name="open">What the past waits for.</param>
    /// <param name="arrived">What has arrived, in order.</param>
    /// <param name="trace">What is handed on to whatever this turn starts.</param>
    public TurnOutcome Run(
        InstanceHead head, IReadOnlyList<HistoryEvent> past, OpenWork open, OrchestrationExecution? warm, IReadOnlyList<HistoryEvent> arrived, DateTime now,
        TraceOnward trace = default)
    {
        var outbox = new List<HubMessage>();
        var written = new List<HistoryEvent> { new HistoryEvent.OrchestratorStarted(now) };
        written.AddRange(arrived);
        var replaced = false;

        for (; ; )
        {
            var execution = warm ?? NewExecution(head.Id, head.CustomStatus);
            var turn = warm is null ? execution.Replay(past, written) : execution.Continue(written);
            if (turn is not Turn.Advanced advanced) return new TurnOutcome.Parked(Refusal(turn) with { At = now });
            if (TooLarge(advanced, head) is { } sentence) return new TurnOutcome.Parked(new ParkedStep(sentence, now));

            var taken = written.Count(e => e is HistoryEvent.EventRaised);
            var isFirstTurn = written.Any(e => e is HistoryEvent.ExecutionStarted);
            head = head with { CustomStatus = advanced.CustomStatus, Status = StatusAfter(head.Status, written), Start = null, StartAt = null };
            foreach (var action in advanced.Actions) Interpret(action, head, now, trace, written, outbox);

            var end = advanced.Actions.OfType<OrchestratorAction.Complete>().LastOrDefault();
            if (end is null or { Status: not OrchestrationRuntimeStatus.ContinuedAsNew })
            {
                if (end is not null) head = Ended(head, end, OrphansOf(open, written, replaced), now, outbox);
                written.Add(new HistoryEvent.OrchestratorCompleted(now));
                head = head with { Spins = 0 };
                if (Budget(head, written, replaced, end) is { } passed) return new TurnOutcome.Parked(new ParkedStep(passed, now));
                return new TurnOutcome.Advanced(head, written, replaced, outbox, end is null ? execution : null);
            }

            outbox.AddRange(OrphansOf(open, written, replaced).Select(t => Orphan(head, t)));
            var carried = end.CarriedOver ?? [];
            // Taking in an event, or having waited, is headway; a generation that does neither may go on for ever.
            var spins = !isFirstTurn || taken > carried.Count ? 0 : head.Spins + 1;
            if (spins > options.MaxSpins) return new TurnOutcome.Parked(new ParkedStep(Spinning(spins), now));

            head = NextGeneration(head, end, spins);
            past = [];
            warm = null;
            replaced = true;
            written = [new HistoryEvent.OrchestratorStarted(now), StartOf(head, end, now, trace), .. carried];
        }
    }

    private static ParkedStep Refusal(Turn turn) => turn.Match(
        advanced => throw new UnreachableException("A turn that got on is not refused."),
        diverged => new ParkedStep(diverged.Mismatch.Sentence, default, diverged.Mismatch.TaskId, diverged.Mismatch.Recorded, diverged.Mismatch.Replayed),
        stray => new ParkedStep(stray.Sentence, default),
        notRunnable => new ParkedStep(notRunnable.Sentence, default, RefusedVersion: notRunnable.RefusedVersion));

    private static OrchestrationRuntimeStatus StatusAfter(OrchestrationRuntimeStatus before, IReadOnlyList<HistoryEvent> events)
    {
        var status = before == OrchestrationRuntimeStatus.Suspended ? before : OrchestrationRuntimeStatus.Running;
        foreach (var @event in events)
        {
            if (@event is HistoryEvent.ExecutionSuspended) status = OrchestrationRuntimeStatus.Suspended;
            else if (@event is HistoryEvent.ExecutionResumed) status = OrchestrationRuntimeStatus.Running;
        }

        return status;
    }

    private static void Interpret(
        OrchestratorAction action, InstanceHead head, DateTime now, TraceOnward trace, List<HistoryEvent> written, List<HubMessage> outbox)
    {
        switch (action)
        {
            case OrchestratorAction.ScheduleTask task:
                written.Add(new HistoryEvent.TaskScheduled(now, task.TaskId, task.Name, task.Version, task.Input) { Attempt = task.Attempt });
                break;
            case OrchestratorAction.CreateTimer timer:
                written.Add(new HistoryEvent.TimerCreated(now, timer.TaskId, timer.FireAt));
                break;
            case OrchestratorAction.CreateSubOrchestration child:
                written.Add(new HistoryEvent.SubOrchestrationCreated(now, child.TaskId, child.InstanceId, child.Name, child.Version, child.Input));
                outbox.Add(ChildStart(head, child, now, trace));
                break;
            case OrchestratorAction.SendEvent sent:
                written.Add(new HistoryEvent.EventSent(now, sent.TaskId, sent.InstanceId, sent.Name, sent.Input));
                if (InstanceIds.Refusal(sent.InstanceId, HubKeys.LongestInstanceId) is null)
                {
                    outbox.Add(
                        new HubMessage(MessageKind.Event, sent.InstanceId, RowCodec.WriteEvent(new HistoryEvent.EventRaised(now, sent.Name, sent.Input))));
                }

                break;
            case OrchestratorAction.Complete { Status: not OrchestrationRuntimeStatus.ContinuedAsNew } end:
                written.Add(new HistoryEvent.ExecutionCompleted(now, end.TaskId, end.Status, end.Result, end.Failure));
                break;
        }
    }

    private static HubMessage ChildStart(InstanceHead head, OrchestratorAction.CreateSubOrchestration child, DateTime now, TraceOnward trace)
    {
        if (InstanceIds.Refusal(child.InstanceId, HubKeys.LongestInstanceId) is { } refusal)
        {
            var failed = new HistoryEvent.SubOrchestrationFailed(now, child.TaskId, new TaskFailureDetails("InvalidInstanceId", refusal, IsNonRetriable: true));
            return new HubMessage(MessageKind.Event, head.Id, RowCodec.WriteEvent(failed), head.ExecutionId);
        }

        // The execution id is given where the child begins.
        var parent = new ParentOrchestrationInstance(head.Name, head.Id, child.TaskId);
        var start = new HistoryEvent.ExecutionStarted(now, child.Name, child.Version, child.Input, child.InstanceId, "", parent, TraceParent: trace.Children);
        return new HubMessage(MessageKind.Start, child.InstanceId, RowCodec.WriteEvent(start), null, head.ExecutionId);
    }

    private static IEnumerable<HistoryEvent.TaskScheduled> OrphansOf(OpenWork open, List<HistoryEvent> written, bool replaced)
    {
        var scheduled = OpenWork.Of(written.Where(e => e is not HistoryEvent.ExecutionCompleted)).Activities.Values;
        if (replaced) return scheduled;

        var answered = written.Select(OpenWork.AnsweredActivity).ToHashSet();
        return open.Activities.Values.Where(t => !answered.Contains(t.TaskId)).Concat(scheduled);
    }

    private static HubMessage Orphan(InstanceHead head, HistoryEvent.TaskScheduled task) =>
        new(MessageKind.Activity, head.Id, RowCodec.WriteEvent(task), head.ExecutionId);

    private static InstanceHead Ended(
        InstanceHead head, OrchestratorAction.Complete end, IEnumerable<HistoryEvent.TaskScheduled> orphans, DateTime now, List<HubMessage> outbox)
    {
        if (end.Status != OrchestrationRuntimeStatus.Terminated) outbox.AddRange(orphans.Select(t => Orphan(head, t)));
        if (ToParent(head, end.Status, end.Result, end.Failure, now) is { } answer) outbox.Add(answer);
        return head with { Status = end.Status, Output = end.Result, Failure = end.Failure, Due = null };
    }

    /// <summary>The answer a parent waits for; null where there is no parent.</summary>
    public static HubMessage? ToParent(InstanceHead head, OrchestrationRuntimeStatus status, string? result, TaskFailureDetails? failure, DateTime now)
    {
        if (head.Parent is not { } parent) return null;

        HistoryEvent answer = status switch
        {
            OrchestrationRuntimeStatus.Completed => new HistoryEvent.SubOrchestrationCompleted(now, parent.TaskId, result),
            OrchestrationRuntimeStatus.Failed => new HistoryEvent.SubOrchestrationFailed(now, parent.TaskId, failure),
            OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled or OrchestrationRuntimeStatus.ContinuedAsNew
                or OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended
                or OrchestrationRuntimeStatus.Blocked => new HistoryEvent.SubOrchestrationFailed(now, parent.TaskId, null),
        };
        return new HubMessage(MessageKind.Event, parent.InstanceId, RowCodec.WriteEvent(answer), head.ParentExecution);
    }

    private static InstanceHead NextGeneration(InstanceHead head, OrchestratorAction.Complete end, int spins)
    {
        var generation = head.Generation + 1;
        return head with
        {
            Generation = generation,
            ExecutionId = FormattableString.Invariant($"{head.ExecutionId.Split('-')[0]}-{generation:x}"),
            Rewinds = 0,
            Version = end.NewVersion ?? head.Version,
            Spins = spins,
        };
    }

    private static HistoryEvent.ExecutionStarted StartOf(InstanceHead head, OrchestratorAction.Complete end, DateTime now, TraceOnward trace) =>
        new(now, head.Name, head.Version, end.Result, head.Id, head.ExecutionId, head.Parent, TraceParent: trace.NextGeneration, Tags: head.Tags);

    private string? TooLarge(Turn.Advanced turn, InstanceHead head)
    {
        var texts = turn.Actions
            .Select(a => a.Match<(string What, string? Text)>(
                task => ($"The input of activity '{task.Name}'", task.Input),
                child => ($"The input of sub-orchestration '{child.Name}'", child.Input),
                timer => ("", null),
                sent => ($"The event '{sent.Name}'", sent.Input),
                end => ($"The {ResultOf(end)} of orchestration '{head.Name}'", end.Result)))
            .Append(($"The custom status of orchestration '{head.Name}'", turn.CustomStatus));

        foreach (var (what, text) in texts)
        {
            if (text?.Length > options.MaxPayload) return PayloadLimit.Sentence(what, text.Length, options.MaxPayload);
        }

        return null;
    }

    private static string ResultOf(OrchestratorAction.Complete end) =>
        end.Status == OrchestrationRuntimeStatus.ContinuedAsNew ? "new input" : "result";

    private string? Budget(InstanceHead head, List<HistoryEvent> written, bool replaced, OrchestratorAction.Complete? end)
    {
        // An ended instance writes no more.
        if (end is not null) return null;

        var events = (replaced ? 0 : head.Events) + written.Count;
        return events > options.MaxHistoryEvents
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The history would have {events} events; at most {options.MaxHistoryEvents} are allowed a generation. Continue as new "
                + $"earlier, or give parts of the work to sub-orchestrations; raise the limit to let this instance go on.")
            : null;
    }

    private static string Spinning(int spins) => string.Create(
        CultureInfo.InvariantCulture,
        $"The orchestration continued as new {spins} times in a row without waiting for anything; it would go on for ever. "
        + $"Wait for a timer, an event or a task between generations.");
}
