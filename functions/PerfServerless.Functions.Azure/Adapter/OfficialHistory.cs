using DurableTask.Core;
using DurableTask.Core.History;
using PerfServerless.Durable;
using Ours = PerfServerless.Durable.History.HistoryEvent;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>The official engine's history in our words. A kind that we do not know is kept under its own name.</summary>
internal static class OfficialHistory
{
    /// <summary>Its answers name no task of ours where it gives none.</summary>
    private const int NoTask = -1;

    public static IReadOnlyList<Ours> Of(IEnumerable<HistoryEvent> history) => [.. history.Select(e => Event(e, Utc(e.Timestamp)))];

    private static Ours Event(HistoryEvent e, DateTime at) => e switch
    {
        OrchestratorStartedEvent => new Ours.OrchestratorStarted(at),
        OrchestratorCompletedEvent => new Ours.OrchestratorCompleted(at),
        ExecutionStartedEvent s => new Ours.ExecutionStarted(
            at, s.Name
                ?? "", s.Version
                ?? "", s.Input, s.OrchestrationInstance?.InstanceId
                ?? "", s.OrchestrationInstance?.ExecutionId
                ?? "", Parent(s.ParentInstance)),
        TaskScheduledEvent t => new Ours.TaskScheduled(at, t.EventId, t.Name ?? "", t.Version ?? "", t.Input),
        TaskCompletedEvent t => new Ours.TaskCompleted(at, t.TaskScheduledId, t.Result),
        TaskFailedEvent t => new Ours.TaskFailed(at, t.TaskScheduledId, Failure(t.FailureDetails, t.Reason)),
        SubOrchestrationInstanceCreatedEvent s => new Ours.SubOrchestrationCreated(at, s.EventId, s.InstanceId ?? "", s.Name ?? "", s.Version ?? "", s.Input),
        SubOrchestrationInstanceCompletedEvent s => new Ours.SubOrchestrationCompleted(at, s.TaskScheduledId, s.Result),
        SubOrchestrationInstanceFailedEvent s => new Ours.SubOrchestrationFailed(at, s.TaskScheduledId, Failure(s.FailureDetails, s.Reason)),
        TimerCreatedEvent t => new Ours.TimerCreated(at, t.EventId, Utc(t.FireAt)),
        TimerFiredEvent t => new Ours.TimerFired(at, t.TimerId, Utc(t.FireAt)),
        EventSentEvent s => new Ours.EventSent(at, s.EventId, s.InstanceId ?? "", s.Name ?? "", s.Input),
        EventRaisedEvent r => new Ours.EventRaised(at, r.Name ?? "", r.Input),
        ExecutionSuspendedEvent s => new Ours.ExecutionSuspended(at, s.Reason),
        ExecutionResumedEvent r => new Ours.ExecutionResumed(at, r.Reason),
        ExecutionTerminatedEvent t => new Ours.ExecutionTerminated(at, t.Input),
        ExecutionRewoundEvent r => new Ours.Rewound(at, r.Reason),
        ContinueAsNewEvent c => new Ours.ContinueAsNew(at, c.EventId, c.Result),
        ExecutionCompletedEvent c =>
            new Ours.ExecutionCompleted(at, c.EventId, (OrchestrationRuntimeStatus)(int)c.OrchestrationStatus, c.Result, Failure(c.FailureDetails, null)),
        _ => new Ours.Unknown(at, e.EventType.ToString(), "{}"),
    };

    private static ParentOrchestrationInstance? Parent(ParentInstance? p) =>
        p is null ? null : new(p.Name ?? "", p.OrchestrationInstance?.InstanceId ?? "", p.TaskScheduleId < 0 ? NoTask : p.TaskScheduleId);

    private static TaskFailureDetails? Failure(FailureDetails? details, string? reason) => details is null
        ? reason is null ? null : new TaskFailureDetails(TaskFailureDetails.NotTold, reason)
        : new TaskFailureDetails(details.ErrorType, details.ErrorMessage, details.StackTrace, Failure(details.InnerFailure, null), details.IsNonRetriable);

    private static DateTime Utc(DateTime moment) => DateTime.SpecifyKind(moment, DateTimeKind.Utc);
}
