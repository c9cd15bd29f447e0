namespace PerfServerless.Durable.History;

/// <summary>
/// What happened to an orchestration, as it is kept. Kinds and ids follow Microsoft's Durable Task engine;
/// <see cref="Unknown"/> keeps a kind that a newer version wrote.
/// </summary>
public abstract record HistoryEvent
{
    private HistoryEvent(DateTime timestamp, string storedKind) => (Timestamp, StoredKind) = (timestamp, storedKind);

    /// <summary>When it was recorded, UTC, by the business clock.</summary>
    public DateTime Timestamp { get; init; }

    /// <summary>The kind as it is stored: see <see cref="HistoryKinds"/>.</summary>
    internal string StoredKind { get; }

    /// <summary>Fields that a newer version wrote and this one does not know: a JSON object, kept for the way back; null for none.</summary>
    public string? Extra { get; init; }

    /// <summary>Starts a turn; its timestamp is the turn's clock.</summary>
    public sealed record OrchestratorStarted(DateTime Timestamp) : HistoryEvent(Timestamp, HistoryKinds.OrchestratorStarted);

    /// <summary>Ends a turn.</summary>
    public sealed record OrchestratorCompleted(DateTime Timestamp) : HistoryEvent(Timestamp, HistoryKinds.OrchestratorCompleted);

    public sealed record ExecutionStarted(
        DateTime Timestamp, string Name, string Version, string? Input, string InstanceId, string ExecutionId,
        ParentOrchestrationInstance? Parent = null, DateTime? ScheduledStart = null, string? TraceParent = null,
        IReadOnlyDictionary<string, string>? Tags = null)
        : HistoryEvent(Timestamp, HistoryKinds.ExecutionStarted);

    public sealed record TaskScheduled(DateTime Timestamp, int TaskId, string Name, string Version, string? Input)
        : HistoryEvent(Timestamp, HistoryKinds.TaskScheduled)
    {
        /// <summary>Which attempt of a retry policy this is, from 1.</summary>
        public int Attempt { get; init; } = 1;
    }

    public sealed record TaskCompleted(DateTime Timestamp, int TaskId, string? Result)
        : HistoryEvent(Timestamp, HistoryKinds.TaskCompleted);

    public sealed record TaskFailed(DateTime Timestamp, int TaskId, TaskFailureDetails? Failure)
        : HistoryEvent(Timestamp, HistoryKinds.TaskFailed);

    public sealed record SubOrchestrationCreated(DateTime Timestamp, int TaskId, string InstanceId, string Name, string Version, string? Input)
        : HistoryEvent(Timestamp, HistoryKinds.SubOrchestrationCreated);

    public sealed record SubOrchestrationCompleted(DateTime Timestamp, int TaskId, string? Result)
        : HistoryEvent(Timestamp, HistoryKinds.SubOrchestrationCompleted);

    /// <summary>A child that was terminated reports as failed without details.</summary>
    public sealed record SubOrchestrationFailed(DateTime Timestamp, int TaskId, TaskFailureDetails? Failure)
        : HistoryEvent(Timestamp, HistoryKinds.SubOrchestrationFailed);

    public sealed record TimerCreated(DateTime Timestamp, int TaskId, DateTime FireAt) : HistoryEvent(Timestamp, HistoryKinds.TimerCreated);

    public sealed record TimerFired(DateTime Timestamp, int TaskId, DateTime FireAt) : HistoryEvent(Timestamp, HistoryKinds.TimerFired);

    public sealed record EventSent(DateTime Timestamp, int TaskId, string InstanceId, string Name, string? Input)
        : HistoryEvent(Timestamp, HistoryKinds.EventSent);

    public sealed record EventRaised(DateTime Timestamp, string Name, string? Input) : HistoryEvent(Timestamp, HistoryKinds.EventRaised);

    public sealed record ExecutionSuspended(DateTime Timestamp, string? Reason) : HistoryEvent(Timestamp, HistoryKinds.ExecutionSuspended);

    public sealed record ExecutionResumed(DateTime Timestamp, string? Reason) : HistoryEvent(Timestamp, HistoryKinds.ExecutionResumed);

    public sealed record ExecutionTerminated(DateTime Timestamp, string? Reason)
        : HistoryEvent(Timestamp, HistoryKinds.ExecutionTerminated);

    /// <summary>The execution ended; the orchestration's result or failure.</summary>
    public sealed record ExecutionCompleted(DateTime Timestamp, int TaskId, OrchestrationRuntimeStatus Status, string? Result, TaskFailureDetails? Failure)
        : HistoryEvent(Timestamp, HistoryKinds.ExecutionCompleted);

    /// <summary>The execution was replaced by a new one with this input.</summary>
    public sealed record ContinueAsNew(DateTime Timestamp, int TaskId, string? Input) : HistoryEvent(Timestamp, HistoryKinds.ContinueAsNew);

    /// <summary>The execution was taken back to before its failure.</summary>
    public sealed record Rewound(DateTime Timestamp, string? Reason) : HistoryEvent(Timestamp, HistoryKinds.Rewound);

    /// <summary>A kind this version does not know; replay passes over it.</summary>
    public sealed record Unknown(DateTime Timestamp, string Kind, string Json) : HistoryEvent(Timestamp, Kind);
}
