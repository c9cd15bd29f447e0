namespace PerfServerless.Durable;

/// <summary>Where an instance stands. All but <see cref="Blocked"/> are the reference engine's, with its numbers.</summary>
public enum OrchestrationRuntimeStatus
{
    Running = 0,
    Completed = 1,
    ContinuedAsNew = 2,
    Failed = 3,
    Canceled = 4,
    Terminated = 5,
    Pending = 6,
    Suspended = 7,

    /// <summary>Parked: a turn could not be replayed, or a budget was passed. Resumable after a fix.</summary>
    Blocked = 100,
}
