namespace PerfServerless.Durable.Execution;

/// <summary>How an execution ended, before its action is given out.</summary>
/// <param name="IsRecorded">The history already holds it.</param>
internal sealed record Ending(
    int TaskId, OrchestrationRuntimeStatus Status, string? Result, TaskFailureDetails? Failure, Exception? Exception, bool IsRecorded = false)
{
    public bool IsFinal => Status != OrchestrationRuntimeStatus.ContinuedAsNew;

    public static Ending Terminated(int id, string? reason) => new(id, OrchestrationRuntimeStatus.Terminated, reason, null, null);

    public static Ending Failed(int id, Exception exception, Func<Exception, bool>? isNonRetriable) =>
        new(id, OrchestrationRuntimeStatus.Failed, null, TaskFailureDetails.FromException(exception, isNonRetriable), exception);

    /// <summary>A failure wins over a request to continue as new, and that over a result.</summary>
    public static Ending Of(Task<string?> orchestration, ExecutionState state, Func<Exception, bool>? isNonRetriable)
    {
        try
        {
            var result = orchestration.GetAwaiter().GetResult();
            return state.Next is { } next
                ? new Ending(state.TakeId(), OrchestrationRuntimeStatus.ContinuedAsNew, next.Input, null, null)
                : new Ending(state.TakeId(), OrchestrationRuntimeStatus.Completed, result, null, null);
        }
        catch (Exception e)
        {
            return Failed(state.TakeId(), e, isNonRetriable);
        }
    }

    public OrchestratorAction.Complete ToAction(ExecutionState state) =>
        IsFinal
            ? new OrchestratorAction.Complete(TaskId, Status, Result, Failure)
            : new OrchestratorAction.Complete(
                TaskId, Status, Result, NewVersion: state.Next?.NewVersion?.Version, CarriedOver: [.. state.Mailbox.Untaken(), .. state.Late]);
}
