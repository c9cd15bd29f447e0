using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>One run of an activity, and who is told how it ended.</summary>
internal sealed record ActivityRun(ActivityKey Key, HistoryEvent.TaskScheduled Task, Action<ActivityOutcome> Answer, Action Abandoned);
