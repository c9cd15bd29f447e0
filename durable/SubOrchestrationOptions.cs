namespace PerfServerless.Durable;

/// <summary>How a sub-orchestration is called.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options) => (InstanceId, Version) = options is SubOrchestrationOptions sub ? (instanceId ?? sub.InstanceId, sub.Version) : (instanceId, null);

    /// <summary>The child's instance id; null derives one from the parent's id and the task id. A retry appends its attempt.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The child's version. Not inherited: null is "no version".</summary>
    public TaskVersion? Version { get; init; }
}
