using System.Diagnostics;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>A turn as a span, under the trace that started its instance where that is known.</summary>
internal static class TurnTrace
{
    public static Activity? Begin(InstanceHead head, IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> events)
    {
        if (!HubDiagnostics.Traces.HasListeners()) return null;

        var parent = past.Concat(events).OfType<HistoryEvent.ExecutionStarted>().FirstOrDefault()?.TraceParent;
        var span = HubDiagnostics.Traces.StartActivity($"orchestration {head.Name}", ActivityKind.Internal, parent);
        span?.SetTag("durable.instance", head.Id).SetTag("durable.events", events.Count);
        return span;
    }
}
