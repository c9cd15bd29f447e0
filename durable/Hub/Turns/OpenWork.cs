using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>What an execution waits for, as its history tells: activities and children without an answer, timers that have not fired.</summary>
internal sealed class OpenWork
{
    private readonly Dictionary<int, HistoryEvent.TaskScheduled> activities = [];
    private readonly Dictionary<int, HistoryEvent.SubOrchestrationCreated> children = [];
    private readonly SortedSet<(DateTime FireAt, int TaskId)> timers = [];

    public IReadOnlyDictionary<int, HistoryEvent.TaskScheduled> Activities => activities;

    public IReadOnlyDictionary<int, HistoryEvent.SubOrchestrationCreated> Children => children;

    public IReadOnlyCollection<(DateTime FireAt, int TaskId)> Timers => timers;

    public DateTime? EarliestTimer => timers.Count > 0 ? timers.Min.FireAt : null;

    public static OpenWork Of(IEnumerable<HistoryEvent> history)
    {
        var open = new OpenWork();
        open.Apply(history);
        return open;
    }

    /// <summary>The activity whose answer the event is; null where it is none.</summary>
    public static int? AnsweredActivity(HistoryEvent @event) =>
        @event is HistoryEvent.TaskCompleted completed ? completed.TaskId : (@event as HistoryEvent.TaskFailed)?.TaskId;

    public void Apply(IEnumerable<HistoryEvent> events)
    {
        foreach (var @event in events) Apply(@event);
    }

    private void Apply(HistoryEvent @event)
    {
        switch (@event)
        {
            case HistoryEvent.TaskScheduled scheduled:
                activities[scheduled.TaskId] = scheduled;
                break;
            case HistoryEvent.TaskCompleted completed:
                activities.Remove(completed.TaskId);
                break;
            case HistoryEvent.TaskFailed failed:
                activities.Remove(failed.TaskId);
                break;
            case HistoryEvent.SubOrchestrationCreated created:
                children[created.TaskId] = created;
                break;
            case HistoryEvent.SubOrchestrationCompleted completed:
                children.Remove(completed.TaskId);
                break;
            case HistoryEvent.SubOrchestrationFailed failed:
                children.Remove(failed.TaskId);
                break;
            case HistoryEvent.TimerCreated created:
                timers.Add((created.FireAt, created.TaskId));
                break;
            case HistoryEvent.TimerFired fired:
                timers.Remove((fired.FireAt, fired.TaskId));
                break;
            case HistoryEvent.ExecutionCompleted:
                Clear();
                break;
        }
    }

    private void Clear()
    {
        activities.Clear();
        children.Clear();
        timers.Clear();
    }
}
