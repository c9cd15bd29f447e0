using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>
/// Turns and activities as spans. Those of one execution, of what it continues as and of its sub-orchestrations are one trace,
/// however many processes and months they span: the trace that started it, or, where nobody traced the start, one whose id is made
/// from the execution's.
/// </summary>
internal static class TurnTrace
{
    public static Activity? Begin(InstanceHead head, ActivityContext trace, int events)
    {
        var span = Start($"orchestration {head.Name}", trace, head.Id, head.ExecutionId);
        return span?.SetTag("durable.instance", head.Id).SetTag("durable.events", events);
    }

    /// <summary>A run of an activity, under the turn that called it; after a restart, under its execution's trace.</summary>
    public static Activity? Begin(ActivityKey key, string name, ActivityContext trace)
    {
        var span = Start($"activity {name}", trace, key.InstanceId, key.ExecutionId);
        return span?.SetTag("durable.instance", key.InstanceId).SetTag("durable.task", key.TaskId).SetTag("durable.attempt", key.Attempt);
    }

    public static void End(Activity? span, ActivityOutcome outcome)
    {
        if (outcome is ActivityOutcome.Failed(var failure)) span?.SetStatus(ActivityStatusCode.Error, failure.ErrorType);
    }

    /// <summary>The trace that started the execution, the default where nobody traced it; null where these events do not tell.</summary>
    public static ActivityContext? Of(IEnumerable<HistoryEvent> events) => events.OfType<HistoryEvent.ExecutionStarted>().FirstOrDefault() is { } started
        ? ActivityContext.TryParse(started.TraceParent, null, isRemote: true, out var trace) ? trace : default
        : null;

    /// <param name="started">The trace that started the execution; the default where nobody traced it.</param>
    /// <param name="turn">The turn's own span; null where nobody listens.</param>
    public static TraceOnward Onward(ActivityContext started, Activity? turn) =>
        new(turn?.Id ?? Text(started), Text(started) ?? turn?.Id);

    private static string? Text(ActivityContext trace) => trace == default
        ? null
        : $"00-{trace.TraceId}-{trace.SpanId}-{(trace.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? "01" : "00")}";

    private static Activity? Start(string name, ActivityContext parent, string instanceId, string executionId) => HubDiagnostics.Traces.HasListeners()
        ? HubDiagnostics.Traces.StartActivity(name, ActivityKind.Internal, parent == default ? Made(instanceId, executionId) : parent)
        : null;

    // An execution's id alone is not unique in a hub, only within its instance.
    private static ActivityContext Made(string instanceId, string executionId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{instanceId}|{executionId}"));
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(hash.AsSpan(0, 16)), ActivitySpanId.CreateFromBytes(hash.AsSpan(16, 8)),
            ActivityTraceFlags.Recorded, isRemote: true);
    }
}
