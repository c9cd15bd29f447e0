using System.Globalization;
using System.Text.Json;

namespace PerfServerless.Durable.History;

/// <summary>Makes the event that a stored object's kind names; fields may stand in any order.</summary>
internal static class HistoryEventReader
{
    public static HistoryEvent Read(ref Utf8JsonReader json)
    {
        using var document = JsonDocument.ParseValue(ref json);
        return Make(new HistoryFields(document.RootElement));
    }

    private static HistoryEvent Make(HistoryFields f)
    {
        var t = f.Time;
        HistoryEvent e = f.Kind switch
        {
            HistoryKinds.OrchestratorStarted => new HistoryEvent.OrchestratorStarted(t),
            HistoryKinds.OrchestratorCompleted => new HistoryEvent.OrchestratorCompleted(t),
            HistoryKinds.ExecutionStarted => new HistoryEvent.ExecutionStarted(
                t, f.Text("n"), f.TextOrEmpty("ver"), f.TextOrNull("d"), f.Text("i"), f.Text("x"),
                f.Parent(), f.MomentOrNull("at"), f.TextOrNull("tp"), f.Tags()),
            HistoryKinds.TaskScheduled =>
                new HistoryEvent.TaskScheduled(t, f.Number("id"), f.Text("n"), f.TextOrEmpty("ver"), f.TextOrNull("d")) { Attempt = f.NumberOr("a", 1) },
            HistoryKinds.TaskCompleted => new HistoryEvent.TaskCompleted(t, f.Number("id"), f.TextOrNull("d")),
            HistoryKinds.TaskFailed => new HistoryEvent.TaskFailed(t, f.Number("id"), f.Failure("f")),
            HistoryKinds.SubOrchestrationCreated =>
                new HistoryEvent.SubOrchestrationCreated(t, f.Number("id"), f.Text("i"), f.Text("n"), f.TextOrEmpty("ver"), f.TextOrNull("d")),
            HistoryKinds.SubOrchestrationCompleted => new HistoryEvent.SubOrchestrationCompleted(t, f.Number("id"), f.TextOrNull("d")),
            HistoryKinds.SubOrchestrationFailed => new HistoryEvent.SubOrchestrationFailed(t, f.Number("id"), f.Failure("f")),
            HistoryKinds.TimerCreated => new HistoryEvent.TimerCreated(t, f.Number("id"), f.Moment("at")),
            HistoryKinds.TimerFired => new HistoryEvent.TimerFired(t, f.Number("id"), f.Moment("at")),
            HistoryKinds.EventSent => new HistoryEvent.EventSent(t, f.Number("id"), f.Text("i"), f.Text("n"), f.TextOrNull("d")),
            HistoryKinds.EventRaised => new HistoryEvent.EventRaised(t, f.Text("n"), f.TextOrNull("d")),
            HistoryKinds.ExecutionSuspended => new HistoryEvent.ExecutionSuspended(t, f.TextOrNull("why")),
            HistoryKinds.ExecutionResumed => new HistoryEvent.ExecutionResumed(t, f.TextOrNull("why")),
            HistoryKinds.ExecutionTerminated => new HistoryEvent.ExecutionTerminated(t, f.TextOrNull("why")),
            HistoryKinds.ExecutionCompleted => new HistoryEvent.ExecutionCompleted(t, f.Number("id"), Status(f.Text("s")), f.TextOrNull("d"), f.Failure("f")),
            HistoryKinds.ContinueAsNew => new HistoryEvent.ContinueAsNew(t, f.Number("id"), f.TextOrNull("d")),
            HistoryKinds.Rewound => new HistoryEvent.Rewound(t, f.TextOrNull("why")),
            var unknown => new HistoryEvent.Unknown(t, unknown, f.Rest() ?? "{}"),
        };
        return e is HistoryEvent.Unknown ? e : f.Rest() is { } extra ? e with { Extra = extra } : e;
    }

    private static OrchestrationRuntimeStatus Status(string name) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, out var status) && Enum.IsDefined(status) && !char.IsAsciiDigit(name[0])
            ? status
            : throw new HistoryDamagedException(
                string.Create(CultureInfo.InvariantCulture, $"A history event names the status '{name[..Math.Min(name.Length, 40)]}', which does not exist."));
}
