using System.Diagnostics;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>One run of an activity, and who is told how it ended.</summary>
internal sealed record ActivityRun(ActivityKey Key, HistoryEvent.TaskScheduled Task, Action<ActivityOutcome> Answer, Action Abandoned)
{
    /// <summary>The span of the turn that called it; default where that is not traced, or over.</summary>
    public ActivityContext CalledBy { get; } = Activity.Current is { } turn && turn.Source == HubDiagnostics.Traces ? turn.Context : default;
}
