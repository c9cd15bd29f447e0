namespace PerfServerless.Durable.History;

/// <summary>The kinds' names as they are stored. Never rename one: rows outlive code.</summary>
internal static class HistoryKinds
{
    public const string OrchestratorStarted = "OrchestratorStarted";
    public const string OrchestratorCompleted = "OrchestratorCompleted";
    public const string ExecutionStarted = "ExecutionStarted";
    public const string TaskScheduled = "TaskScheduled";
    public const string TaskCompleted = "TaskCompleted";
    public const string TaskFailed = "TaskFailed";
    public const string SubOrchestrationCreated = "SubOrchestrationCreated";
    public const string SubOrchestrationCompleted = "SubOrchestrationCompleted";
    public const string SubOrchestrationFailed = "SubOrchestrationFailed";
    public const string TimerCreated = "TimerCreated";
    public const string TimerFired = "TimerFired";
    public const string EventSent = "EventSent";
    public const string EventRaised = "EventRaised";
    public const string ExecutionSuspended = "ExecutionSuspended";
    public const string ExecutionResumed = "ExecutionResumed";
    public const string ExecutionTerminated = "ExecutionTerminated";
    public const string ExecutionCompleted = "ExecutionCompleted";
    public const string ContinueAsNew = "ContinueAsNew";
    public const string Rewound = "Rewound";
}
