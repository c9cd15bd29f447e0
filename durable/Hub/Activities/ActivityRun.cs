using System.Diagnostics;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Hub.Activities;

/// <summary>One run of an activity, and who is told how it ended.</summary>
/// <param name="Trace">The span of the turn that scheduled it; after a restart, of whoever started the instance.</param>
internal sealed record ActivityRun(
    ActivityKey Key, HistoryEvent.TaskScheduled Task, ActivityContext Trace, Action<ActivityOutcome> Answer, Action Abandoned);
