using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>
/// Turns and activities as spans. Those of one execution are one trace, however many processes and months they span: the trace
/// that started it, or, where nobody traced the start, one whose id is made from the execution's.
/// </summary>
internal static class TurnTrace
{
    public static Activity? Begin(InstanceHead head, IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> events)
    {
        if (!HubDiagnostics.Traces.HasListeners()) return null;

        var parent = past.Concat(events).OfType<HistoryEvent.ExecutionStarted>().FirstOrDefault()?.TraceParent;
        var span = ActivityContext.TryParse(parent, null, isRemote: true, out var context)
            ? HubDiagnostics.Traces.StartActivity($"orchestration {head.Name}", ActivityKind.Internal, context)
            : HubDiagnostics.Traces.StartActivity($"orchestration {head.Name}", ActivityKind.Internal, Made(head.ExecutionId));
        return span?.SetTag("durable.instance", head.Id).SetTag("durable.events", events.Count);
    }

    /// <summary>A run of an activity, under the turn that called it; after a restart, under its execution's trace.</summary>
    public static Activity? Begin(ActivityRun run)
    {
        if (!HubDiagnostics.Traces.HasListeners()) return null;

        var parent = run.CalledBy == default ? Made(run.Key.ExecutionId) : run.CalledBy;
        var span = HubDiagnostics.Traces.StartActivity($"activity {run.Task.Name}", ActivityKind.Internal, parent);
        return span?.SetTag("durable.instance", run.Key.InstanceId).SetTag("durable.task", run.Task.TaskId).SetTag("durable.attempt", run.Task.Attempt);
    }

    private static ActivityContext Made(string executionId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(executionId));
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(hash.AsSpan(0, 16)), ActivitySpanId.CreateFromBytes(hash.AsSpan(16, 8)), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
