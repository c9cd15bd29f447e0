using System.Globalization;
using PerfServerless.Durable;
using PerfServerless.Durable.History;

namespace PerfServerless.Functions.Operations;

/// <summary>
/// Tells a recorded history as a person reads it: answers name what they answer and how long it took. Inputs and results are left
/// out: they carry keys at best, and a screenshot of this page must be harmless.
/// </summary>
public static class HistoryTimeline
{
    public static IReadOnlyList<HistoryLine> Of(IReadOnlyList<HistoryEvent> history)
    {
        var asked = new Dictionary<int, (string What, DateTime At)>();
        var lines = new List<HistoryLine>();
        var turn = 0;
        foreach (var e in history)
        {
            if (e is HistoryEvent.OrchestratorStarted) turn++;
            if (Asked(e) is var (id, what)) asked[id] = (what, e.Timestamp);
            if (Tell(e, asked) is var (kind, sentence)) lines.Add(new HistoryLine(new DateTimeOffset(e.Timestamp, TimeSpan.Zero), Math.Max(turn, 1), kind, sentence));
        }

        return lines;
    }

    private static (int Id, string What)? Asked(HistoryEvent e) => e switch
    {
        HistoryEvent.TaskScheduled s => (s.TaskId, s.Name),
        HistoryEvent.SubOrchestrationCreated s => (s.TaskId, $"{s.Name} {s.InstanceId}"),
        HistoryEvent.TimerCreated t => (t.TaskId, $"timer for {Moment(t.FireAt)}"),
        _ => null,
    };

    private static (string Kind, string Sentence)? Tell(HistoryEvent e, Dictionary<int, (string What, DateTime At)> asked) => e switch
    {
        HistoryEvent.OrchestratorStarted or HistoryEvent.OrchestratorCompleted => null,
        HistoryEvent.ExecutionStarted s => ("began", $"{s.Name}{(s.Version.Length > 0 ? $" version {s.Version}" : "")} began{(s.Parent is { } parent ? $", called by {parent.InstanceId}" : "")}."),
        HistoryEvent.TaskScheduled s => ("called", $"Called {s.Name} (#{s.TaskId}{(s.Attempt > 1 ? $", attempt {s.Attempt}" : "")})."),
        HistoryEvent.TaskCompleted c => ("answered", $"{What(asked, c.TaskId)} (#{c.TaskId}) answered{After(asked, c.TaskId, e)}."),
        HistoryEvent.TaskFailed f => ("failed", $"{What(asked, f.TaskId)} (#{f.TaskId}) failed{After(asked, f.TaskId, e)}: {Why(f.Failure)}"),
        HistoryEvent.SubOrchestrationCreated s => ("started", $"Started {s.Name} as {s.InstanceId} (#{s.TaskId})."),
        HistoryEvent.SubOrchestrationCompleted c => ("answered", $"{What(asked, c.TaskId)} (#{c.TaskId}) ended well{After(asked, c.TaskId, e)}."),
        HistoryEvent.SubOrchestrationFailed f => ("failed", $"{What(asked, f.TaskId)} (#{f.TaskId}) failed{After(asked, f.TaskId, e)}: {Why(f.Failure)}"),
        HistoryEvent.TimerCreated t => ("sleeps", $"Sleeps until {Moment(t.FireAt)} (#{t.TaskId})."),
        HistoryEvent.TimerFired t => ("woke", $"Woke (#{t.TaskId}){Late(t)}."),
        HistoryEvent.EventSent s => ("told", $"Told {s.InstanceId} '{s.Name}' (#{s.TaskId})."),
        HistoryEvent.EventRaised r => ("heard", $"Heard '{r.Name}'."),
        HistoryEvent.ExecutionSuspended s => ("suspended", $"Suspended{Reason(s.Reason)}"),
        HistoryEvent.ExecutionResumed r => ("resumed", $"Resumed{Reason(r.Reason)}"),
        HistoryEvent.ExecutionTerminated t => ("terminated", $"Terminated{Reason(t.Reason)}"),
        HistoryEvent.ExecutionCompleted { Failure: { } failure } c => ("ended", $"Ended as {c.Status}: {Why(failure)}"),
        HistoryEvent.ExecutionCompleted c => ("ended", $"Ended as {c.Status}."),
        HistoryEvent.ContinueAsNew => ("went on", "Went on as a new execution."),
        HistoryEvent.Rewound r => ("rewound", $"Taken back to before its failure{Reason(r.Reason)}"),
        HistoryEvent.Unknown u => ("unknown", $"A step of the kind '{u.Kind}', which this version does not know."),
        _ => ("unknown", $"A step of the kind '{e.GetType().Name}'."),
    };

    private static string What(Dictionary<int, (string What, DateTime At)> asked, int id) => asked.TryGetValue(id, out var known) ? known.What : "Something";

    private static string After(Dictionary<int, (string What, DateTime At)> asked, int id, HistoryEvent answer) =>
        asked.TryGetValue(id, out var known) && answer.Timestamp > known.At ? $" after {SpanText.Of(answer.Timestamp - known.At)}" : "";

    private static string Late(HistoryEvent.TimerFired t) =>
        t.Timestamp - t.FireAt is var late && late > TimeSpan.FromSeconds(1) ? $", {SpanText.Of(late)} late" : " on time";

    private static string Why(TaskFailureDetails? failure) => failure is null ? "it did not say why." : $"{failure.ErrorType}: {failure.ErrorMessage}";

    private static string Reason(string? reason) => string.IsNullOrWhiteSpace(reason) ? "." : $": {reason}";

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
