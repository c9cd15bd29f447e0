using System.Diagnostics;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Execution;

/// <summary>What a turn asks the hub to do; emitted in order of <see cref="TaskId"/>, <see cref="Complete"/> last.</summary>
public abstract record OrchestratorAction
{
    private OrchestratorAction(int taskId) => TaskId = taskId;

    public int TaskId { get; }

    /// <summary>An answer for each kind of action.</summary>
    public T Match<T>(
        Func<ScheduleTask, T> task,
        Func<CreateSubOrchestration, T> child,
        Func<CreateTimer, T> timer,
        Func<SendEvent, T> sent,
        Func<Complete, T> end) => this switch
    {
        ScheduleTask action => task(action),
        CreateSubOrchestration action => child(action),
        CreateTimer action => timer(action),
        SendEvent action => sent(action),
        Complete action => end(action),
        _ => throw new UnreachableException(),
    };

    public sealed record ScheduleTask(int TaskId, string Name, string Version, string? Input) : OrchestratorAction(TaskId)
    {
        /// <summary>Which attempt of a retry policy this is, from 1.</summary>
        public int Attempt { get; init; } = 1;
    }

    /// <summary>
    /// Starts a child. Task ids begin again after continue-as-new, so a derived <see cref="InstanceId"/> may name a child of
    /// an earlier generation that has ended: it is then started afresh in its place.
    /// </summary>
    public sealed record CreateSubOrchestration(int TaskId, string InstanceId, string Name, string Version, string? Input) : OrchestratorAction(TaskId);

    /// <param name="FireAt">UTC, by the business clock.</param>
    public sealed record CreateTimer(int TaskId, DateTime FireAt) : OrchestratorAction(TaskId);

    public sealed record SendEvent(int TaskId, string InstanceId, string Name, string? Input) : OrchestratorAction(TaskId);

    /// <param name="Status">Completed, Failed, Terminated or ContinuedAsNew.</param>
    /// <param name="Result">The result, or for ContinuedAsNew the new input.</param>
    /// <param name="NewVersion">For ContinuedAsNew: the version to go on with; null keeps it.</param>
    /// <param name="CarriedOver">For ContinuedAsNew: raised events not consumed, in order of arrival.</param>
    public sealed record Complete(
        int TaskId, OrchestrationRuntimeStatus Status, string? Result, TaskFailureDetails? Failure = null, string? NewVersion = null,
        IReadOnlyList<HistoryEvent.EventRaised>? CarriedOver = null) : OrchestratorAction(TaskId);
}
