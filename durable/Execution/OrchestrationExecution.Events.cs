using Microsoft.Extensions.Logging;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Execution;

// What each kind of event does. The surface is in OrchestrationExecution.cs.
public sealed partial class OrchestrationExecution
{
    private void Process(HistoryEvent e)
    {
        switch (e)
        {
            case HistoryEvent.OrchestratorStarted: state.Clock = e.Timestamp; return;
            case HistoryEvent.OrchestratorCompleted: EndRecordedTurn(); return;
            case HistoryEvent.ExecutionTerminated x: Terminate(x.Reason); return;
            case HistoryEvent.ExecutionResumed: Resume(); return;
            case HistoryEvent.ExecutionCompleted x: EndRecordedExecution(x.Status); return;
            case HistoryEvent.ContinueAsNew: EndRecordedExecution(OrchestrationRuntimeStatus.ContinuedAsNew); return;
        }

        if (suspended) Hold(e);
        else if (ProcessRecord(e)) return;
        else if (ending is not null) ProcessAfterTheEnd(e);
        else ProcessStep(e);
    }

    private void Hold(HistoryEvent e)
    {
        if (e is not HistoryEvent.ExecutionSuspended) heldEvents.Enqueue(e);
    }

    /// <summary>Events that say what the code did, not what happened to it: they hold good up to its end and beyond.</summary>
    private bool ProcessRecord(HistoryEvent e)
    {
        switch (e)
        {
            case HistoryEvent.TaskScheduled x: Recorded(x, x.TaskId); return true;
            case HistoryEvent.SubOrchestrationCreated x: Recorded(x, x.TaskId); return true;
            case HistoryEvent.EventSent x: Recorded(x, x.TaskId); return true;
            case HistoryEvent.TimerCreated { TaskId: EnginesTimerId }: enginesTimerInTurn = true; return true;
            case HistoryEvent.TimerCreated x: Recorded(x, x.TaskId); return true;
        }

        return false;
    }

    /// <summary>An execution that continues as new takes later events along, and can still be suspended; one that has ended takes nothing.</summary>
    private void ProcessAfterTheEnd(HistoryEvent e)
    {
        if (ending!.Status != OrchestrationRuntimeStatus.ContinuedAsNew) return;
        if (e is HistoryEvent.EventRaised raised) state.Late.Add(raised);
        if (e is HistoryEvent.ExecutionSuspended) Suspend();
    }

    private void ProcessStep(HistoryEvent e)
    {
        switch (e)
        {
            case HistoryEvent.ExecutionStarted x: Start(x); break;
            case HistoryEvent.TaskCompleted x: Answered(x, x.TaskId, OpenTaskKind.Activity)?.Complete(x.Result); break;
            case HistoryEvent.TaskFailed x: Failed(Answered(x, x.TaskId, OpenTaskKind.Activity), x.TaskId, x.Failure); break;
            case HistoryEvent.SubOrchestrationCompleted x: Answered(x, x.TaskId, OpenTaskKind.SubOrchestration)?.Complete(x.Result); break;
            case HistoryEvent.SubOrchestrationFailed x: Failed(Answered(x, x.TaskId, OpenTaskKind.SubOrchestration), x.TaskId, x.Failure); break;
            case HistoryEvent.TimerFired x: Answered(x, x.TaskId, OpenTaskKind.Timer)?.Complete(null); break;
            case HistoryEvent.EventRaised x: Raised(x); break;
            case HistoryEvent.ExecutionSuspended: Suspend(); return;
            case HistoryEvent.Rewound or HistoryEvent.Unknown: return;
        }

        GoOn();
    }

    /// <summary>Lets the orchestrator's code run as far as it gets, and notes when it has ended.</summary>
    private void GoOn()
    {
        Exception? escaped = null;
        try
        {
            thread.Drain();
        }
        catch (Exception e)
        {
            escaped = e; // out of an async void method: nobody awaits it, so the orchestrator fails of it
        }

        if (escaped is not null) ending = Ending.Failed(state.TakeId(), escaped, options.IsNonRetriable);
        else if (orchestration is { IsCompleted: true } && ending is null) ending = Ending.Of(orchestration, state, options.IsNonRetriable);
    }

    private void Start(HistoryEvent.ExecutionStarted e)
    {
        if (state.Started is not null)
        {
            LogIgnored(e, null);
            return;
        }

        state.Started = e;
        if (state.Clock == default) state.Clock = e.Timestamp;
        if (options.Versioning.Refusal(e.Version) is { } refusal)
        {
            notRunnable = refusal;
            return;
        }

        ITaskOrchestrator? orchestrator = null;
        try
        {
            orchestrator = resolve(e.Name, e.Version);
        }
        catch (Exception cannotBeMade)
        {
            notRunnable = $"The orchestrator {Named(e)} could not be made: {cannotBeMade.Message}";
            return;
        }

        if (orchestrator is null)
        {
            notRunnable = $"No orchestrator {Named(e)} is registered. Register it, or keep it until its instances have ended.";
            return;
        }

        orchestration = RunAsync(orchestrator, e.Input);
    }

    private static TaskRegistration Named(HistoryEvent.ExecutionStarted e) => new(e.Name, e.Version, typeof(ITaskOrchestrator));

    private async Task<string?> RunAsync(ITaskOrchestrator orchestrator, string? input)
    {
        var result = await orchestrator.RunAsync(context, options.Converter.Deserialize(input, orchestrator.InputType));
        return options.Converter.Serialize(result);
    }

    private void Recorded(HistoryEvent e, int id)
    {
        state.Pending.TryGetValue(id, out var action);
        mismatch = ReplayCheck.Match(e, id, action, ending);
        if (mismatch is null) state.Pending.Remove(id);
    }

    private OpenTask? Answered(HistoryEvent e, int id, OpenTaskKind kind)
    {
        if (!state.Open.TryGetValue(id, out var task))
        {
            LogIgnored(e, id);
            return null;
        }

        if (task.Kind != kind)
        {
            mismatch = ReplayCheck.WrongAnswer(id, e, task);
            return null;
        }

        state.Open.Remove(id);
        return task;
    }

    private static void Failed(OpenTask? task, int id, TaskFailureDetails? failure) =>
        task?.Fail(new TaskFailedException(task.Name, id, failure ?? TaskFailureDetails.WithoutDetails));

    private void Raised(HistoryEvent.EventRaised e)
    {
        if (state.Next is null) state.Mailbox.Raise(e);
        else state.Late.Add(e);
    }

    private void Suspend()
    {
        suspended = true;
        foreach (var (id, action) in state.Pending) heldActions.Add(id, action);
        state.Pending.Clear();
    }

    private void Resume()
    {
        if (!suspended) return;

        suspended = false;
        foreach (var (id, action) in heldActions) state.Pending.Add(id, action);
        heldActions.Clear();
        while (!suspended && mismatch is null && notRunnable is null && heldEvents.TryDequeue(out var held)) Process(held);
    }

    private void Terminate(string? reason)
    {
        // What ended by itself before stays so; a held end or one that goes on as new does not outlive the order to stop.
        if (ending is { IsFinal: true } && !suspended) return;

        ending = Ending.Terminated(state.TakeId(), reason);
        suspended = false;
        state.Pending.Clear();
        heldActions.Clear();
        heldEvents.Clear();
    }

    /// <summary>All that the code did in a recorded turn must be in its record: otherwise it would silently do more than it did.</summary>
    private void EndRecordedTurn()
    {
        var exempt = enginesTimerInTurn || suspended || !state.Replaying;
        enginesTimerInTurn = false;
        if (exempt) return;

        if (state.Pending.Count > 0) mismatch = ReplayCheck.Surplus(state.Pending.First().Value);
        else if (ending is { IsRecorded: false }) mismatch = ReplayCheck.Surplus(ending);
    }

    private void EndRecordedExecution(OrchestrationRuntimeStatus status)
    {
        mismatch = ReplayCheck.MatchEnd(status, ending);
        if (ending is not null) ending = ending with { IsRecorded = true };
    }

    private void LogIgnored(HistoryEvent e, int? id)
    {
        if (state.Replaying) return;

        options.LoggerFactory.CreateLogger<OrchestrationExecution>().AnswerIgnored(e.GetType().Name, id, instanceId);
    }
}
