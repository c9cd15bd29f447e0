using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Durable.History;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Instances;

/// <summary>
/// Tells a recorded history as a person reads it: answers name what they answer and how long it took. Inputs and results are left
/// out: they carry keys at best, and a screenshot of this page must be harmless.
/// </summary>
internal static class HistoryTimeline
{
    public static IReadOnlyList<HistoryLine> Of(IReadOnlyList<HistoryEvent> history)
    {
        var asked = new Dictionary<int, (Saying What, DateTime At)>();
        var lines = new List<HistoryLine>();
        var turn = 0;
        foreach (var e in history)
        {
            if (e is HistoryEvent.OrchestratorStarted) turn++;
            if (Asked(e) is var (id, what)) asked[id] = (what, e.Timestamp);
            if (Tell(e, asked) is var (kind, words)) lines.Add(new HistoryLine(new DateTimeOffset(e.Timestamp, TimeSpan.Zero), Math.Max(turn, 1), kind, words));
        }

        return lines;
    }

    private static (int Id, Saying What)? Asked(HistoryEvent e) => e switch
    {
        HistoryEvent.TaskScheduled s => (s.TaskId, PartWords.Verbatim.Say(s.Name)),
        HistoryEvent.SubOrchestrationCreated s => (s.TaskId, HistoryWords.Child.Say(s.Name, s.InstanceId)),
        HistoryEvent.TimerCreated t => (t.TaskId, HistoryWords.Timer.Say(Moment(t.FireAt))),
        _ => null,
    };

    private static (string Kind, Saying Words)? Tell(HistoryEvent e, Dictionary<int, (Saying What, DateTime At)> asked) => e switch
    {
        HistoryEvent.OrchestratorStarted or HistoryEvent.OrchestratorCompleted => null,
        HistoryEvent.ExecutionStarted s =>
            ("began", s.Parent is { } parent ? HistoryWords.BeganFor.Say(Name(s), parent.InstanceId) : HistoryWords.Began.Say(Name(s))),
        HistoryEvent.TaskScheduled { Attempt: > 1 } s => ("called", HistoryWords.CalledAgain.Say(s.Name, Number(s.TaskId), s.Attempt)),
        HistoryEvent.TaskScheduled s => ("called", HistoryWords.Called.Say(s.Name, Number(s.TaskId))),
        HistoryEvent.TaskCompleted c => ("answered", Answered(HistoryWords.Answered, HistoryWords.AnsweredAfter, asked, c.TaskId, e)),
        HistoryEvent.TaskFailed f => ("failed", Failed(asked, f.TaskId, e, f.Failure)),
        HistoryEvent.SubOrchestrationCreated s => ("started", HistoryWords.Started.Say(s.Name, s.InstanceId, Number(s.TaskId))),
        HistoryEvent.SubOrchestrationCompleted c => ("answered", Answered(HistoryWords.EndedWell, HistoryWords.EndedWellAfter, asked, c.TaskId, e)),
        HistoryEvent.SubOrchestrationFailed f => ("failed", Failed(asked, f.TaskId, e, f.Failure)),
        HistoryEvent.TimerCreated t => ("sleeps", HistoryWords.Sleeps.Say(Moment(t.FireAt), Number(t.TaskId))),
        HistoryEvent.TimerFired t when t.Timestamp - t.FireAt is var late && late > TimeSpan.FromSeconds(1) =>
            ("woke", HistoryWords.WokeLate.Say(Number(t.TaskId), Spans.Of(late))),
        HistoryEvent.TimerFired t => ("woke", HistoryWords.Woke.Say(Number(t.TaskId))),
        HistoryEvent.EventSent s => ("told", HistoryWords.Told.Say(s.InstanceId, s.Name, Number(s.TaskId))),
        HistoryEvent.EventRaised r => ("heard", HistoryWords.Heard.Say(r.Name)),
        HistoryEvent.ExecutionSuspended s => ("suspended", Because(HistoryEndWords.Suspended, HistoryEndWords.SuspendedBecause, s.Reason)),
        HistoryEvent.ExecutionResumed r => ("resumed", Because(HistoryEndWords.Resumed, HistoryEndWords.ResumedBecause, r.Reason)),
        HistoryEvent.ExecutionTerminated t => ("terminated", Because(HistoryEndWords.Terminated, HistoryEndWords.TerminatedBecause, t.Reason)),
        HistoryEvent.ExecutionCompleted { Failure: { } failure } c => ("ended", HistoryEndWords.EndedBecause.Say(StateWords.Inside(c.Status), Why(failure))),
        HistoryEvent.ExecutionCompleted c => ("ended", HistoryEndWords.Ended.Say(StateWords.Inside(c.Status))),
        HistoryEvent.ContinueAsNew => ("went on", HistoryWords.WentOn),
        HistoryEvent.Rewound r => ("rewound", Because(HistoryEndWords.Rewound, HistoryEndWords.RewoundBecause, r.Reason)),
        HistoryEvent.Unknown u => ("unknown", HistoryWords.Unknown.Say(u.Kind)),
        _ => ("unknown", HistoryWords.Untold.Say(e.GetType().Name)),
    };

    private static Saying Name(HistoryEvent.ExecutionStarted s) =>
        s.Version.Length > 0 ? HistoryWords.Versioned.Say(s.Name, s.Version) : PartWords.Verbatim.Say(s.Name);

    private static Saying Answered(
        Word<Saying, string> told, Word<Saying, string, Saying> toldAfter, Dictionary<int, (Saying What, DateTime At)> asked, int id, HistoryEvent answer) =>
        Took(asked, id, answer) is { } span ? toldAfter.Say(What(asked, id), Number(id), span) : told.Say(What(asked, id), Number(id));

    private static Saying Failed(Dictionary<int, (Saying What, DateTime At)> asked, int id, HistoryEvent answer, TaskFailureDetails? failure) =>
        Took(asked, id, answer) is { } span
            ? HistoryWords.FailedAfter.Say(What(asked, id), Number(id), span, Why(failure))
            : HistoryWords.Failed.Say(What(asked, id), Number(id), Why(failure));

    private static Saying What(Dictionary<int, (Saying What, DateTime At)> asked, int id) =>
        asked.TryGetValue(id, out var known) ? known.What : HistoryWords.Something;

    private static Saying? Took(Dictionary<int, (Saying What, DateTime At)> asked, int id, HistoryEvent answer) =>
        asked.TryGetValue(id, out var known) && answer.Timestamp > known.At ? Spans.Of(answer.Timestamp - known.At) : null;

    private static Saying Why(TaskFailureDetails? failure) =>
        failure is null ? HistoryWords.NoReason : PartWords.Verbatim.Say($"{failure.ErrorType}: {failure.ErrorMessage}");

    private static Saying Because(Word alone, Word<string> because, string? reason) => string.IsNullOrWhiteSpace(reason) ? alone : because.Say(reason);

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
