using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>Plays the hub for one execution: feeds a warm executor turn by turn and writes down the history as a hub would.</summary>
internal sealed class Recorder
{
    public const string InstanceId = "c:test";

    private readonly DurableTaskRegistry registry;
    private readonly OrchestrationExecutionOptions options;
    private readonly OrchestrationExecution warm;

    public Recorder(DurableTaskRegistry registry, OrchestrationExecutionOptions? options = null)
    {
        this.registry = registry;
        this.options = options ?? OrchestrationExecutionOptions.Default;
        warm = Cold();
    }

    public DateTime Now { get; set; } = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);

    public List<HistoryEvent> History { get; } = [];

    public List<RecordedTurn> Turns { get; } = [];

    public OrchestrationExecution Warm => warm;

    public static Recorder Of(Func<TaskOrchestrationContext, Task<object?>> body) => new(new DurableTaskRegistry().AddOrchestratorFunc("Test", body));

    public static Recorder Of(Func<TaskOrchestrationContext, Task> body) => new(new DurableTaskRegistry().AddOrchestratorFunc("Test", body));

    public OrchestrationExecution Cold(DurableTaskRegistry? code = null) => new(InstanceId, code ?? registry, NoServices.Instance, options);

    public Turn.Advanced Start(string? input = null, string name = "Test", string version = "") =>
        Feed(new HistoryEvent.ExecutionStarted(Now, name, version, input, InstanceId, "x1"));

    public Turn.Advanced Feed(params HistoryEvent[] messages) => Assert.IsType<Turn.Advanced>(Try(messages));

    /// <summary>A turn of any outcome; only an advanced one is written down.</summary>
    public Turn Try(params HistoryEvent[] messages)
    {
        Now = Now.AddSeconds(1);
        IReadOnlyList<HistoryEvent> fresh = [new HistoryEvent.OrchestratorStarted(Now), .. messages];
        var answer = Turns.Count == 0 ? warm.Replay([], fresh) : warm.Continue(fresh);
        Turns.Add(new RecordedTurn(History.Count, fresh, answer, warm.Describe()));
        if (answer is Turn.Advanced advanced)
        {
            History.AddRange(fresh);
            History.AddRange(advanced.Actions.Select(action => AsEvent(action, Now)));
            History.Add(new HistoryEvent.OrchestratorCompleted(Now));
        }

        return answer;
    }

    public HistoryEvent.TaskCompleted Completed(int id, string? result = null) => new(Now, id, result);

    public HistoryEvent.TaskFailed Failed(int id, TaskFailureDetails? failure = null) => new(Now, id, failure);

    public HistoryEvent.TimerFired Fired(int id) => new(Now, id, Now);

    public HistoryEvent.EventRaised Raised(string name, string? data = null) => new(Now, name, data);

    public HistoryEvent.ExecutionSuspended Suspended() => new(Now, null);

    public HistoryEvent.ExecutionResumed Resumed() => new(Now, null);

    public HistoryEvent.ExecutionTerminated Terminated(string? reason = null) => new(Now, reason);

    /// <summary>Replays all that was recorded with this code, as a process does that has just started.</summary>
    public Turn Replay(DurableTaskRegistry? code = null, params HistoryEvent[] messages) =>
        Cold(code).Replay(History, [new HistoryEvent.OrchestratorStarted(Now), .. messages]);

    public static HistoryEvent AsEvent(OrchestratorAction action, DateTime now) => action switch
    {
        OrchestratorAction.ScheduleTask a => new HistoryEvent.TaskScheduled(now, a.TaskId, a.Name, a.Version, a.Input) { Attempt = a.Attempt },
        OrchestratorAction.CreateSubOrchestration a => new HistoryEvent.SubOrchestrationCreated(now, a.TaskId, a.InstanceId, a.Name, a.Version, a.Input),
        OrchestratorAction.CreateTimer a => new HistoryEvent.TimerCreated(now, a.TaskId, a.FireAt),
        OrchestratorAction.SendEvent a => new HistoryEvent.EventSent(now, a.TaskId, a.InstanceId, a.Name, a.Input),
        OrchestratorAction.Complete { Status: OrchestrationRuntimeStatus.ContinuedAsNew } a => new HistoryEvent.ContinueAsNew(now, a.TaskId, a.Result),
        OrchestratorAction.Complete a => new HistoryEvent.ExecutionCompleted(now, a.TaskId, a.Status, a.Result, a.Failure),
        _ => throw new NotSupportedException(action.ToString()),
    };
}
