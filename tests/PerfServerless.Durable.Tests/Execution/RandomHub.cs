using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>
/// Answers an execution by chance: any open task may be answered next, well, badly or twice; events, suspensions and an end
/// come when they like.
/// </summary>
internal sealed class RandomHub(Recorder run, Random random)
{
    private readonly List<OrchestratorAction> open = [];
    private readonly List<HistoryEvent> given = [];

    public void Run(int mostTurns)
    {
        Take(run.Start("0"));
        for (var turn = 0; turn < mostTurns && !run.Warm.IsCompleted; turn++)
        {
            run.Now = run.Now.AddMinutes(random.Next(3));
            Take(run.Feed([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Next())]));
        }
    }

    private void Take(Turn.Advanced turn) =>
        open.AddRange(
            turn.Actions.Where(a => a is OrchestratorAction.ScheduleTask or OrchestratorAction.CreateTimer or OrchestratorAction.CreateSubOrchestration));

    private HistoryEvent Next()
    {
        switch (random.Next(40))
        {
            case 0: return run.Suspended();
            case < 4: return run.Resumed();
            case < 12: return run.Raised($"n{random.Next(4)}", $"{random.Next(100)}");
            case 12 when given.Count > 0: return given[random.Next(given.Count)];
            case 13: return new HistoryEvent.Unknown(run.Now, "Later", "{}");
            case 14 when random.Next(20) == 0: return run.Terminated("\"chance\"");
        }

        if (open.Count == 0) return run.Raised($"N{random.Next(4)}", "1");

        var action = open[random.Next(open.Count)];
        open.Remove(action);
        var answer = Answer(action);
        given.Add(answer);
        return answer;
    }

    private HistoryEvent Answer(OrchestratorAction action) => (action, random.Next(4)) switch
    {
        (OrchestratorAction.CreateTimer a, _) => new HistoryEvent.TimerFired(run.Now, a.TaskId, a.FireAt),
        (OrchestratorAction.ScheduleTask a, 0) =>
            run.Failed(a.TaskId, random.Next(2) == 0 ? null : new TaskFailureDetails("X", "by chance", IsNonRetriable: random.Next(3) == 0)),
        (OrchestratorAction.ScheduleTask a, _) => run.Completed(a.TaskId, $"{random.Next(1_000)}"),
        (OrchestratorAction.CreateSubOrchestration a, 0) => new HistoryEvent.SubOrchestrationFailed(run.Now, a.TaskId, null),
        (OrchestratorAction.CreateSubOrchestration a, _) => new HistoryEvent.SubOrchestrationCompleted(run.Now, a.TaskId, $"{random.Next(1_000)}"),
        _ => throw new NotSupportedException(action.ToString()),
    };
}
