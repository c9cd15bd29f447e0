namespace PerfServerless.Durable;

/// <summary>An activity or sub-orchestration that an orchestrator awaited has failed.</summary>
public sealed class TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
    : Exception($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {failureDetails.ErrorMessage}")
{
    public string TaskName => taskName;

    public int TaskId => taskId;

    /// <summary>
    /// What went wrong. Where the engine recorded nothing (a child that was terminated), its type is
    /// <see cref="TaskFailureDetails.NotTold"/>.
    /// </summary>
    public TaskFailureDetails FailureDetails => failureDetails;
}
