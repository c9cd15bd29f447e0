using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>A failed execution's history as it was before the failure.</summary>
/// <param name="Kept">What stands.</param>
/// <param name="Again">Messages of the failed turn that are taken in again, in order; an ExecutionStarted among them where the first turn failed.</param>
internal sealed record RewoundHistory(IReadOnlyList<HistoryEvent> Kept, IReadOnlyList<HistoryEvent> Again)
{
    /// <summary>
    /// Takes off the failed turn. The failures of tasks in earlier turns are taken out as well where nothing was done after
    /// them in their turn, so that all that failed is run again.
    /// </summary>
    /// <param name="earlierToo">False keeps earlier turns as they are.</param>
    public static RewoundHistory Of(IReadOnlyList<HistoryEvent> history, bool earlierToo)
    {
        var turns = Turns(history);
        var failed = turns[^1];
        var again = failed.Where(e => IsMessage(e) && !IsFailure(e)).ToList();
        var kept = turns[..^1].SelectMany(t => earlierToo && !t.Exists(IsAction) ? t.Where(e => !IsFailure(e)) : t);
        return new RewoundHistory([.. kept], again);
    }

    private static List<List<HistoryEvent>> Turns(IReadOnlyList<HistoryEvent> history)
    {
        var turns = new List<List<HistoryEvent>>();
        foreach (var @event in history)
        {
            if (@event is HistoryEvent.OrchestratorStarted || turns.Count == 0) turns.Add([]);
            turns[^1].Add(@event);
        }

        return turns;
    }

    private static bool IsFailure(HistoryEvent @event) => @event is HistoryEvent.TaskFailed or HistoryEvent.SubOrchestrationFailed;

    private static bool IsAction(HistoryEvent @event) =>
        @event is HistoryEvent.TaskScheduled or HistoryEvent.TimerCreated or HistoryEvent.SubOrchestrationCreated or HistoryEvent.EventSent;

    private static bool IsMessage(HistoryEvent @event) => !IsAction(@event) && @event is not (
        HistoryEvent.OrchestratorStarted or HistoryEvent.OrchestratorCompleted or HistoryEvent.ExecutionCompleted or HistoryEvent.Rewound);
}
