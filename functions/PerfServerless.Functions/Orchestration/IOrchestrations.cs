namespace PerfServerless.Functions.Orchestration;

/// <summary>The door from the application's use cases to running orchestrations; both hosts have one.</summary>
public interface IOrchestrations
{
    /// <summary>This process may write to the hub; one that stands by answers nobody's commands.</summary>
    bool IsActive { get; }

    /// <summary>Completes when this process may write to the hub and has made sure, after a standstill, that no other one may.</summary>
    Task WhenActiveAsync(CancellationToken cancellationToken);

    /// <summary>Raises an event. One for an instance that does not exist or has ended is dropped: what it announces is in the state already.</summary>
    /// <param name="payload">A key, or nothing.</param>
    Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken);

    /// <summary>Starts an orchestration under its id unless it runs already; one that ended or failed is started anew.</summary>
    /// <returns>True where it was started.</returns>
    Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken);
}
