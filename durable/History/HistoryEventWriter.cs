using System.Text.Json;

namespace PerfServerless.Durable.History;

internal static class HistoryEventWriter
{
    public static void Write(Utf8JsonWriter json, HistoryEvent e)
    {
        json.WriteStartObject();
        json.WriteString("k", e.StoredKind);
        WriteTime(json, "t", e.Timestamp);
        WriteFields(json, e);
        if ((e as HistoryEvent.Unknown)?.Json is { } fields) WriteMembers(json, fields);
        if (e.Extra is { } extra) WriteMembers(json, extra);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, HistoryEvent e)
    {
        switch (e)
        {
            case HistoryEvent.ExecutionStarted x: WriteStarted(json, x); break;
            case HistoryEvent.TaskScheduled x:
                json.WriteNumber("id", x.TaskId);
                json.WriteString("n", x.Name);
                WriteText(json, "ver", x.Version);
                WriteData(json, x.Input);
                if (x.Attempt != 1) json.WriteNumber("a", x.Attempt);
                break;
            case HistoryEvent.TaskCompleted x: WriteAnswer(json, x.TaskId, x.Result, null); break;
            case HistoryEvent.TaskFailed x: WriteAnswer(json, x.TaskId, null, x.Failure); break;
            case HistoryEvent.SubOrchestrationCreated x:
                json.WriteNumber("id", x.TaskId);
                json.WriteString("i", x.InstanceId);
                json.WriteString("n", x.Name);
                WriteText(json, "ver", x.Version);
                WriteData(json, x.Input);
                break;
            case HistoryEvent.SubOrchestrationCompleted x: WriteAnswer(json, x.TaskId, x.Result, null); break;
            case HistoryEvent.SubOrchestrationFailed x: WriteAnswer(json, x.TaskId, null, x.Failure); break;
            case HistoryEvent.TimerCreated x: WriteTimer(json, x.TaskId, x.FireAt); break;
            case HistoryEvent.TimerFired x: WriteTimer(json, x.TaskId, x.FireAt); break;
            case HistoryEvent.EventSent x:
                json.WriteNumber("id", x.TaskId);
                json.WriteString("i", x.InstanceId);
                json.WriteString("n", x.Name);
                WriteData(json, x.Input);
                break;
            case HistoryEvent.EventRaised x:
                json.WriteString("n", x.Name);
                WriteData(json, x.Input);
                break;
            case HistoryEvent.ExecutionSuspended x: WriteNullable(json, "why", x.Reason); break;
            case HistoryEvent.ExecutionResumed x: WriteNullable(json, "why", x.Reason); break;
            case HistoryEvent.ExecutionTerminated x: WriteNullable(json, "why", x.Reason); break;
            case HistoryEvent.Rewound x: WriteNullable(json, "why", x.Reason); break;
            case HistoryEvent.ExecutionCompleted x:
                WriteAnswer(json, x.TaskId, x.Result, x.Failure);
                json.WriteString("s", x.Status.ToString());
                break;
            case HistoryEvent.ContinueAsNew x: WriteAnswer(json, x.TaskId, x.Input, null); break;
        }
    }

    private static void WriteStarted(Utf8JsonWriter json, HistoryEvent.ExecutionStarted e)
    {
        json.WriteString("n", e.Name);
        WriteText(json, "ver", e.Version);
        WriteData(json, e.Input);
        json.WriteString("i", e.InstanceId);
        json.WriteString("x", e.ExecutionId);
        if (e.Parent is { } parent)
        {
            json.WriteStartObject("p");
            json.WriteString("n", parent.Name);
            json.WriteString("i", parent.InstanceId);
            json.WriteNumber("id", parent.TaskId);
            json.WriteEndObject();
        }

        if (e.ScheduledStart is { } at) WriteTime(json, "at", at);
        WriteNullable(json, "tp", e.TraceParent);
        if (e.Tags is not null)
        {
            json.WriteStartObject("tags");
            foreach (var (key, value) in e.Tags) json.WriteString(key, value);
            json.WriteEndObject();
        }
    }

    private static void WriteAnswer(Utf8JsonWriter json, int id, string? data, TaskFailureDetails? failure)
    {
        json.WriteNumber("id", id);
        WriteData(json, data);
        if (failure is not null) WriteFailure(json, "f", failure, TaskFailureDetails.DeepestNesting);
    }

    private static void WriteTimer(Utf8JsonWriter json, int id, DateTime fireAt)
    {
        json.WriteNumber("id", id);
        WriteTime(json, "at", fireAt);
    }

    private static void WriteFailure(Utf8JsonWriter json, string name, TaskFailureDetails failure, int levels)
    {
        json.WriteStartObject(name);
        json.WriteString("type", failure.ErrorType);
        json.WriteString("msg", failure.ErrorMessage);
        WriteNullable(json, "st", failure.StackTrace);
        if (failure.InnerFailure is { } inner && levels > 1) WriteFailure(json, "in", inner, levels - 1);
        if (failure.IsNonRetriable) json.WriteBoolean("nr", true);
        json.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter json, string? data) => WriteNullable(json, "d", data);

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0) json.WriteString(name, text);
    }

    private static void WriteNullable(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime time) =>
        json.WriteString(name, time.Kind == DateTimeKind.Utc ? time : DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static void WriteMembers(Utf8JsonWriter json, string obj)
    {
        using var document = JsonDocument.Parse(obj, new JsonDocumentOptions { MaxDepth = HistoryCodec.DeepestNesting });
        foreach (var member in document.RootElement.EnumerateObject()) member.WriteTo(json);
    }
}
