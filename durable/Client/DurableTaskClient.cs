using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Client;

/// <summary>Starts, queries and steers orchestration instances. Safe for use by many threads at once.</summary>
public abstract class DurableTaskClient
{
    public Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object? input, CancellationToken cancellationToken) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, null, cancellationToken);

    /// <summary>
    /// Starts an instance; it is durable when this returns. Idempotent by id: where an instance of that id exists and has not
    /// ended, nothing changes and its id is returned.
    /// </summary>
    /// <returns>The instance id.</returns>
    /// <exception cref="ArgumentException">No such orchestrator is registered, or the id is not usable.</exception>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Raises an event; it is durable when this returns. For an instance that does not exist or has ended it is ignored.</summary>
    public abstract Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellationToken = default);

    /// <summary>Waits until the instance has left <see cref="OrchestrationRuntimeStatus.Pending"/>.</summary>
    /// <exception cref="InstanceNotFoundException">There is no such instance.</exception>
    public abstract Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default);

    /// <summary>Waits until the instance has completed, failed or been terminated. An eternal one never does: pass a token that ends the wait.</summary>
    /// <exception cref="InstanceNotFoundException">There is no such instance.</exception>
    public abstract Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default);

    /// <summary>Ends an instance at once, whatever its code does; also a parked one. One that does not exist or has ended is left as it is.</summary>
    public abstract Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Holds an instance: events are kept, nothing new is scheduled.</summary>
    public abstract Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Lets a suspended instance go on, or tries a parked one again.</summary>
    public abstract Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a failed instance back to before its failure: what failed is run again, what succeeded stands.</summary>
    /// <exception cref="InstanceNotFoundException">There is no such instance.</exception>
    /// <exception cref="InvalidOperationException">The instance has not failed.</exception>
    public abstract Task RewindInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <returns>The instance; null where there is none.</returns>
    public abstract Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default);

    /// <summary>The instances that match, page by page, in order of id within a shard.</summary>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>Removes an instance that has ended, with its history. Zero where there is none, or it has not ended.</summary>
    public abstract Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Removes the ended instances that match, with their histories.</summary>
    public abstract Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The history of the current execution, oldest first.</summary>
    /// <exception cref="InstanceNotFoundException">There is no such instance.</exception>
    public abstract Task<IReadOnlyList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellationToken = default);
}
