namespace PerfServerless.Durable;

/// <summary>Who created a sub-orchestration.</summary>
/// <param name="TaskId">The task id under which the parent waits for it.</param>
public sealed record ParentOrchestrationInstance(string Name, string InstanceId, int TaskId);
