using System.Diagnostics;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Activities;

/// <summary>Gives the activities of a shard's instances to be run, each once at a time, and brings their answers in.</summary>
internal sealed class InstanceActivities(TermScope term, IShard shard, ActivityDispatcher dispatcher)
{
    /// <summary>After a restart: runs again what has not answered.</summary>
    /// <param name="events">What the turn takes in; their answers need not be brought about again.</param>
    public void RunOpen(Instance instance, InstanceHead head, OpenWork open, IReadOnlyList<HistoryEvent> events, ActivityContext trace)
    {
        var answered = events.Select(OpenWork.AnsweredActivity).ToHashSet();
        foreach (var scheduled in open.Activities.Values.Where(t => !answered.Contains(t.TaskId)).OrderBy(t => t.TaskId))
        {
            Run(instance, head.ExecutionId, scheduled, null, trace);
        }
    }

    /// <summary>Runs an activity whose answer nobody waits for.</summary>
    /// <returns>False where it is not to be run any more: it brought down one process after the other.</returns>
    public bool RunOrphan(Instance instance, Arrival arrival)
    {
        var task = RowCodec.ReadEvent<HistoryEvent.TaskScheduled>(arrival.SourceKey, arrival.Message.Event);
        var row = (arrival.Receipt as Receipt.Outbox)?.Row;
        var key = KeyOf(instance, arrival.Message.Execution ?? "", task);
        if (term.Care.GivenUp(key) is { } deadly)
        {
            term.Log.OrphanGivenUp(instance.Id, deadly.What, deadly.Attempts);
            term.Care.Forgive(key);
            return false;
        }

        Run(instance, key.ExecutionId, task, row, default);
        return true;
    }

    /// <param name="trace">The span of the turn that scheduled it.</param>
    public void Run(Instance instance, string execution, HistoryEvent.TaskScheduled task, OutboxRow? orphan, ActivityContext trace)
    {
        var key = (execution, task.TaskId);
        if (instance.Running.TryGetValue(key, out var known))
        {
            instance.Running[key] = known ?? orphan;
            return;
        }

        // An answer nobody takes, because the instance was evicted meanwhile, is waited for again.
        if (instance.Inbox.Exists(a => a.Receipt is Receipt.None && a.Message.Execution == execution && Answers(a, task.TaskId))) return;

        instance.Running[key] = orphan;
        dispatcher.Enqueue(new ActivityRun(
            KeyOf(instance, execution, task), task, trace,
            outcome => shard.Lane.Post(() => Answered(instance, key, outcome)),
            () => shard.Lane.Post(() => instance.Running.Remove(key))));
    }

    private static ActivityKey KeyOf(Instance instance, string execution, HistoryEvent.TaskScheduled task) =>
        new(instance.Id, execution, task.TaskId, task.Attempt);

    private static bool Answers(Arrival arrival, int taskId) => OpenWork.AnsweredActivity(RowCodec.ReadEvent("", arrival.Message.Event)) == taskId;

    private void Answered(Instance instance, (string Execution, int TaskId) key, ActivityOutcome outcome)
    {
        if (!instance.Running.Remove(key, out var orphan)) return;
        if (orphan is not null)
        {
            orphan.Acknowledge();
            shard.Wake(instance);
            return;
        }

        var now = term.Clock.Now().UtcDateTime;
        var answer = outcome.Match<HistoryEvent>(
            completed => completed.Result?.Length > term.Options.MaxPayload
                ? new HistoryEvent.TaskFailed(now, key.TaskId, TooLarge(completed.Result.Length))
                : new HistoryEvent.TaskCompleted(now, key.TaskId, completed.Result),
            failed => new HistoryEvent.TaskFailed(now, key.TaskId, failed.Failure));
        shard.Deliver(new Arrival(new HubMessage(MessageKind.Event, instance.Id, RowCodec.WriteEvent(answer), key.Execution), Receipt.None.Instance));
    }

    private TaskFailureDetails TooLarge(int characters) =>
        new(PayloadLimit.ErrorType, PayloadLimit.Sentence("The activity's result", characters, term.Options.MaxPayload), IsNonRetriable: true);
}
