// Microsoft.Azure.DurableTask.Core, as of 3.x: read from Azure/durabletask, src/DurableTask.Core (ParentInstance.cs and GenericEvent.cs at
// abc789c, FailureDetails.cs at 0032faa, ExecutionStartedEvent.cs and TaskScheduledEvent.cs at 651d5f3, TimerCreatedEvent.cs and
// TimerFiredEvent.cs at 63b559f, ExecutionRewoundEvent.cs at 86954ac), and held against the assemblies that durabletask-dotnet 1.22 and
// 1.25 bring, which count where the two differ.
namespace DurableTask.Core
{
    public enum OrchestrationStatus
    {
        Running,
        Completed,
        ContinuedAsNew,
        Failed,
        Canceled,
        Terminated,
        Pending,
        Suspended,
    }

    public class OrchestrationInstance
    {
        public string? InstanceId { get; set; }

        public string? ExecutionId { get; set; }
    }

    public class ParentInstance
    {
        public string? Name;

        public OrchestrationInstance? OrchestrationInstance;

        public int TaskScheduleId;

        public string? Version;
    }

    public class FailureDetails(string errorType, string errorMessage, string? stackTrace, FailureDetails? innerFailure, bool isNonRetriable)
    {
        public string ErrorType => errorType;

        public string ErrorMessage => errorMessage;

        public string? StackTrace => stackTrace;

        public FailureDetails? InnerFailure => innerFailure;

        public bool IsNonRetriable => isNonRetriable;
    }
}

namespace DurableTask.Core.Exceptions
{
    public abstract class OrchestrationException(string? message) : Exception(message)
    {
        public FailureDetails? FailureDetails { get; set; }
    }

    public class TaskFailedException(string? reason) : OrchestrationException(reason);

    public class SubOrchestrationFailedException(string? reason) : OrchestrationException(reason);
}

namespace DurableTask.Core.History
{
    public enum EventType
    {
        ExecutionStarted,
        ExecutionCompleted,
        ExecutionFailed,
        ExecutionTerminated,
        TaskScheduled,
        TaskCompleted,
        TaskFailed,
        SubOrchestrationInstanceCreated,
        SubOrchestrationInstanceCompleted,
        SubOrchestrationInstanceFailed,
        TimerCreated,
        TimerFired,
        OrchestratorStarted,
        OrchestratorCompleted,
        EventSent,
        EventRaised,
        ContinueAsNew,
        GenericEvent,
        HistoryState,
        ExecutionSuspended,
        ExecutionResumed,
        ExecutionRewound,
    }

    public abstract class HistoryEvent
    {
        protected HistoryEvent(int eventId) => EventId = eventId;

        public int EventId { get; }

        public DateTime Timestamp { get; set; }

        public virtual EventType EventType { get; }
    }

    public class OrchestratorStartedEvent(int eventId) : HistoryEvent(eventId);

    public class OrchestratorCompletedEvent(int eventId) : HistoryEvent(eventId);

    public class ExecutionStartedEvent(int eventId, string? input) : HistoryEvent(eventId)
    {
        public OrchestrationInstance? OrchestrationInstance;

        public ParentInstance? ParentInstance { get; set; }

        public string? Name { get; set; }

        public string? Version { get; set; }

        public string? Input { get; set; } = input;
    }

    public class ExecutionCompletedEvent(int eventId, string? result, OrchestrationStatus orchestrationStatus, FailureDetails? failureDetails = null) : HistoryEvent(eventId)
    {
        public OrchestrationStatus OrchestrationStatus => orchestrationStatus;

        public string? Result => result;

        public FailureDetails? FailureDetails => failureDetails;
    }

    public class ContinueAsNewEvent(int eventId, string? input) : ExecutionCompletedEvent(eventId, input, OrchestrationStatus.ContinuedAsNew);

    public class TaskScheduledEvent(int eventId) : HistoryEvent(eventId)
    {
        public string? Name { get; set; }

        public string? Version { get; set; }

        public string? Input { get; set; }
    }

    public class TaskCompletedEvent(int eventId, int taskScheduledId, string? result) : HistoryEvent(eventId)
    {
        public int TaskScheduledId => taskScheduledId;

        public string? Result => result;
    }

    public class TaskFailedEvent(int eventId, int taskScheduledId, string? reason, string? details, FailureDetails? failureDetails) : HistoryEvent(eventId)
    {
        public int TaskScheduledId => taskScheduledId;

        public string? Reason => reason;

        public string? Details => details;

        public FailureDetails? FailureDetails => failureDetails;
    }

    public class SubOrchestrationInstanceCreatedEvent(int eventId) : HistoryEvent(eventId)
    {
        public string? Name { get; set; }

        public string? Version { get; set; }

        public string? InstanceId { get; set; }

        public string? Input { get; set; }
    }

    public class SubOrchestrationInstanceCompletedEvent(int eventId, int taskScheduledId, string? result) : HistoryEvent(eventId)
    {
        public int TaskScheduledId => taskScheduledId;

        public string? Result => result;
    }

    public class SubOrchestrationInstanceFailedEvent(int eventId, int taskScheduledId, string? reason, string? details, FailureDetails? failureDetails) : HistoryEvent(eventId)
    {
        public int TaskScheduledId => taskScheduledId;

        public string? Reason => reason;

        public string? Details => details;

        public FailureDetails? FailureDetails => failureDetails;
    }

    public class TimerCreatedEvent(int eventId, DateTime fireAt) : HistoryEvent(eventId)
    {
        public TimerCreatedEvent(int eventId) : this(eventId, default) { }

        public DateTime FireAt { get; set; } = fireAt;
    }

    public class TimerFiredEvent(int eventId, DateTime fireAt) : HistoryEvent(eventId)
    {
        public TimerFiredEvent(int eventId) : this(eventId, default) { }

        public int TimerId { get; set; }

        public DateTime FireAt { get; set; } = fireAt;
    }

    public class EventSentEvent(int eventId) : HistoryEvent(eventId)
    {
        public string? InstanceId { get; set; }

        public string? Name { get; set; }

        public string? Input { get; set; }
    }

    public class EventRaisedEvent(int eventId, string? input) : HistoryEvent(eventId)
    {
        public string? Name { get; set; }

        public string? Input { get; set; } = input;
    }

    public class ExecutionSuspendedEvent(int eventId, string? reason) : HistoryEvent(eventId)
    {
        public string? Reason { get; set; } = reason;
    }

    public class ExecutionResumedEvent(int eventId, string? reason) : HistoryEvent(eventId)
    {
        public string? Reason { get; set; } = reason;
    }

    public class ExecutionTerminatedEvent(int eventId, string? input) : HistoryEvent(eventId)
    {
        public string? Input { get; set; } = input;
    }

    public class ExecutionRewoundEvent(int eventId, string? reason) : HistoryEvent(eventId)
    {
        public string? Reason { get; set; } = reason;
    }

    public class GenericEvent(int eventId, string? data) : HistoryEvent(eventId)
    {
        public string? Data = data;

        public override EventType EventType => EventType.GenericEvent;
    }
}
