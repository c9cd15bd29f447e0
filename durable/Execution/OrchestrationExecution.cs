using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Execution;

/// <summary>
/// The state of one execution: replayed from zero when cold, fed only the new events when warm, thrown away after a commit
/// that failed or whose answer was lost. Pure: no I/O, no threads, no clock.
/// </summary>
public sealed class OrchestrationExecution
{
    /// <param name="resolve">Makes the orchestrator of that name and version; null where there is none.</param>
    /// <param name="customStatus">The status stored with the instance (JSON): an execution that sets none keeps it.</param>
    public OrchestrationExecution(
        string instanceId,
        Func<TaskName, TaskVersion, ITaskOrchestrator?> resolve,
        OrchestrationExecutionOptions? options = null,
        string? customStatus = null)
    {
    }

    /// <summary>An execution of what is registered, made from these services.</summary>
    public OrchestrationExecution(
        string instanceId, DurableTaskRegistry registry, IServiceProvider services, OrchestrationExecutionOptions? options = null, string? customStatus = null)
        : this(instanceId, (name, version) => registry.CreateOrchestrator(name, version, services), options, customStatus)
    {
    }

    /// <summary>Cold: replays the past, then runs the new events.</summary>
    public Turn Replay(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh) => throw new NotImplementedException();

    /// <summary>Warm: runs only the new events.</summary>
    public Turn Continue(IReadOnlyList<HistoryEvent> fresh) => throw new NotImplementedException();

    /// <summary>Whether the last turn ended the execution: it runs no further turn.</summary>
    public bool IsCompleted => throw new NotImplementedException();

    /// <summary>
    /// The state in lines of text: next id, open tasks, waiting and buffered events, status. Two executions in the same state
    /// say the same, so a checker can hold a warm one against a cold one.
    /// </summary>
    public string Describe() => throw new NotImplementedException();
}
