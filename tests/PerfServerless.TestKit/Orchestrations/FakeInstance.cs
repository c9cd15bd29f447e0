using System.Globalization;
using PerfServerless.Durable;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.TestKit.Orchestrations;

/// <summary>One instance on the fake's clock.</summary>
public sealed class FakeInstance
{
    private readonly DurableTaskRegistry registry;
    private readonly OrchestrationExecutionOptions options;
    private readonly List<HistoryEvent> history = [];
    private OrchestrationExecution warm;
    private string? statusAtStart;
    private int generation = 1;
    private (DateTime Moment, int Turns) pace;

    internal FakeInstance(string instanceId, DurableTaskRegistry registry, OrchestrationExecutionOptions options)
    {
        (InstanceId, this.registry, this.options) = (instanceId, registry, options);
        warm = Cold();
    }

    public string InstanceId { get; }

    public string Name => Started?.Name ?? "";

    public string ExecutionId => string.Create(CultureInfo.InvariantCulture, $"{InstanceId}~{generation}");

    /// <summary>How many executions it has had; each continue-as-new adds one.</summary>
    public int Generation => generation;

    public OrchestrationRuntimeStatus Status { get; private set; } = OrchestrationRuntimeStatus.Running;

    /// <summary>The result as JSON.</summary>
    public string? Output { get; private set; }

    public TaskFailureDetails? Failure { get; private set; }

    /// <summary>The custom status as JSON.</summary>
    public string? CustomStatus { get; private set; }

    /// <summary>The history of the current execution: what a golden file holds.</summary>
    public IReadOnlyList<HistoryEvent> History => history;

    internal HistoryEvent.ExecutionStarted? Started => history.OfType<HistoryEvent.ExecutionStarted>().FirstOrDefault();

    internal Dictionary<string, (string ExecutionId, int TaskId)> Children { get; } = [];

    public T? ReadCustomStatusAs<T>() => options.Converter.Deserialize<T>(CustomStatus);

    public string Describe() => warm.Describe();

    internal int TurnsAt(DateTime now) => (pace = pace.Moment == now ? (now, pace.Turns + 1) : (now, 1)).Turns;

    internal string BeginAgain()
    {
        generation++;
        history.Clear();
        Status = OrchestrationRuntimeStatus.Running;
        statusAtStart = CustomStatus;
        warm = Cold();
        return ExecutionId;
    }

    internal void EndTerminated() => (Status, Output, Failure) = (OrchestrationRuntimeStatus.Terminated, null, null);

    internal IReadOnlyList<OrchestratorAction> RunTurn(DateTime now, IReadOnlyList<HistoryEvent> messages)
    {
        IReadOnlyList<HistoryEvent> fresh = [new HistoryEvent.OrchestratorStarted(now), .. messages];
        var answer = history.Count == 0 ? warm.Replay([], fresh) : warm.Continue(fresh);
        if (answer is not Turn.Advanced advanced) throw new FakeOrchestrationException($"'{InstanceId}' cannot go on: {Reason(answer)}");

        CheckReplay(fresh);
        CustomStatus = advanced.CustomStatus;
        history.AddRange(fresh);
        history.AddRange(advanced.Actions.Select(action => AsEvent(action, now)));
        history.Add(new HistoryEvent.OrchestratorCompleted(now));
        if (advanced.Actions is [.., OrchestratorAction.Complete end] && end.Status != OrchestrationRuntimeStatus.ContinuedAsNew)
        {
            (Status, Output, Failure) = (end.Status, end.Result, end.Failure);
        }

        return advanced.Actions;
    }

    private OrchestrationExecution Cold() => new(InstanceId, registry, NoServices.Instance, options, statusAtStart);

    private void CheckReplay(IReadOnlyList<HistoryEvent> fresh)
    {
        var cold = Cold();
        if (cold.Replay(history, fresh) is not Turn.Advanced)
        {
            throw new FakeOrchestrationException($"'{InstanceId}' is not deterministic: {Reason(Cold().Replay(history, fresh))}");
        }

        if (cold.Describe() != warm.Describe())
        {
            throw new FakeOrchestrationException(
                $"'{InstanceId}' is not deterministic: a replay leads to another state.\nFirst run:\n{warm.Describe()}\nReplay:\n{cold.Describe()}");
        }
    }

    private static string Reason(Turn turn) => turn switch
    {
        Turn.Diverged diverged => diverged.Mismatch.Sentence,
        Turn.Stray stray => stray.Sentence,
        Turn.NotRunnable notRunnable => notRunnable.Sentence,
        _ => turn.ToString(),
    };

    private static HistoryEvent AsEvent(OrchestratorAction action, DateTime now) => action switch
    {
        OrchestratorAction.ScheduleTask a => new HistoryEvent.TaskScheduled(now, a.TaskId, a.Name, a.Version, a.Input) { Attempt = a.Attempt },
        OrchestratorAction.CreateSubOrchestration a => new HistoryEvent.SubOrchestrationCreated(now, a.TaskId, a.InstanceId, a.Name, a.Version, a.Input),
        OrchestratorAction.CreateTimer a => new HistoryEvent.TimerCreated(now, a.TaskId, a.FireAt),
        OrchestratorAction.SendEvent a => new HistoryEvent.EventSent(now, a.TaskId, a.InstanceId, a.Name, a.Input),
        OrchestratorAction.Complete { Status: OrchestrationRuntimeStatus.ContinuedAsNew } a => new HistoryEvent.ContinueAsNew(now, a.TaskId, a.Result),
        OrchestratorAction.Complete a => new HistoryEvent.ExecutionCompleted(now, a.TaskId, a.Status, a.Result, a.Failure),
        _ => throw new NotSupportedException($"The action {action.GetType().Name} has no event."),
    };
}
