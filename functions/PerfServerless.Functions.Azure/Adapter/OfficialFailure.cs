using PerfServerless.Durable;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>The official engine's failures in our words.</summary>
internal static class OfficialFailure
{
    public static TaskFailedException Ours(Official.TaskFailedException e) => new(e.TaskName, e.TaskId, Ours(e.FailureDetails));

    public static TaskFailureDetails Ours(Official.TaskFailureDetails? d) => d is null
        ? new TaskFailureDetails(TaskFailureDetails.NotTold, "It ended without a result and without details; a sub-orchestration that was terminated does so.")
        : new TaskFailureDetails(d.ErrorType, d.ErrorMessage, d.StackTrace, d.InnerFailure is null ? null : Ours(d.InnerFailure), IsNonRetriable(d));

    /// <summary>The official details have no flag for it; the type of the exception says it.</summary>
    private static bool IsNonRetriable(Official.TaskFailureDetails d) => d.ErrorType == typeof(NonRetriableTaskException).FullName;
}
