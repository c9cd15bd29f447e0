using System.Globalization;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;
using PerfServerless.Durable.Versioning;

namespace PerfServerless.Durable.Execution;

/// <summary>
/// The state of one execution: replayed from zero when cold, fed only the new events when warm, thrown away after a commit
/// that failed or whose answer was lost. Pure: no I/O, no threads, no clock. Not safe for two threads at once.
/// </summary>
public sealed partial class OrchestrationExecution
{
    /// <summary>The id of timers that belong to the engine and not to the code; the reference engine's number.</summary>
    private const int EnginesTimerId = -100;

    private readonly Func<TaskName, TaskVersion, ITaskOrchestrator?> resolve;
    private readonly OrchestrationExecutionOptions options;
    private readonly OrchestratorThread thread = new();
    private readonly ExecutionState state = new();
    private readonly ReplayContext context;
    private readonly SortedDictionary<int, OrchestratorAction> heldActions = [];
    private readonly Queue<HistoryEvent> heldEvents = new();
    private readonly string instanceId;

    private Task<string?>? orchestration;
    private Ending? ending;
    private NonDeterminism? mismatch;
    private string? notRunnable;
    private bool suspended;
    private bool enginesTimerInTurn;
    private bool begun;
    private bool over;

    /// <param name="resolve">Makes the orchestrator of that name and version; null where there is none.</param>
    /// <param name="customStatus">The status stored with the instance (JSON): an execution that sets none keeps it.</param>
    public OrchestrationExecution(
        string instanceId,
        Func<TaskName, TaskVersion, ITaskOrchestrator?> resolve,
        OrchestrationExecutionOptions? options = null,
        string? customStatus = null)
    {
        this.instanceId = instanceId;
        this.resolve = resolve;
        this.options = options ?? OrchestrationExecutionOptions.Default;
        state.CustomStatus = customStatus;
        context = new ReplayContext(instanceId, state, thread, this.options);
    }

    /// <summary>An execution of what is registered, made from these services.</summary>
    public OrchestrationExecution(
        string instanceId, DurableTaskRegistry registry, IServiceProvider services, OrchestrationExecutionOptions? options = null, string? customStatus = null)
        : this(instanceId, (name, version) => registry.CreateOrchestrator(name, version, services), options, customStatus)
    {
    }

    /// <summary>Whether the last turn ended the execution, or parted from the history: it runs no further turn.</summary>
    public bool IsCompleted => over;

    /// <summary>Cold: replays the past, then runs the new events.</summary>
    /// <exception cref="InvalidOperationException">This execution has already run.</exception>
    public Turn Replay(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh)
    {
        if (begun) throw new InvalidOperationException($"The execution of '{instanceId}' has already run: continue it, or replay another one.");

        return Run(past, fresh);
    }

    /// <summary>Warm: runs only the new events. What the last turn answered is taken as recorded.</summary>
    /// <exception cref="InvalidOperationException">The execution has not begun, or is over.</exception>
    public Turn Continue(IReadOnlyList<HistoryEvent> fresh)
    {
        if (!begun || over)
        {
            throw new InvalidOperationException($"The execution of '{instanceId}' {(over ? "is over" : "has not begun")}: replay it from its history.");
        }

        return Run([], fresh);
    }

    /// <summary>
    /// The state in lines of text: next id, open tasks, waiting and buffered events, status. Two executions in the same state
    /// say the same, so a checker can hold a warm one against a cold one.
    /// </summary>
    public string Describe() => string.Join(
        '\n',
        [
            string.Create(
                CultureInfo.InvariantCulture, $"next id {state.NextId}, clock {state.Clock:o}{(suspended ? ", suspended" : "")}{(over ? ", over" : "")}"),
            .. state.Open.OrderBy(open => open.Key).Select(
                open => string.Create(CultureInfo.InvariantCulture, $"open #{open.Key}: {open.Value.Kind} '{open.Value.Name}'")),
            .. state.Pending.Keys.Select(id => string.Create(CultureInfo.InvariantCulture, $"pending #{id}")),
            .. heldActions.Keys.Select(id => string.Create(CultureInfo.InvariantCulture, $"held #{id}")),
            .. state.Mailbox.Describe(),
            string.Create(CultureInfo.InvariantCulture, $"held events: {heldEvents.Count}"),
            $"end: {ending?.Status.ToString() ?? "none"}",
            $"custom status: {state.CustomStatus ?? "none"}",
        ]);

    /// <summary>How the code ended, for a checker: its status with the result or the failure's type; null where it has not.</summary>
    internal string? DescribeEnd() => ending is null ? null : $"{ending.Status} {ending.Result ?? ending.Failure?.ErrorType}";

    private Turn Run(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh)
    {
        begun = true;
        thread.Run(() =>
        {
            Feed(past, replaying: true);
            Feed(fresh, replaying: false);
        });

        var turn = Answer(fresh);
        over = turn is not Turn.Advanced { Actions: var actions } || actions is [.., OrchestratorAction.Complete];
        return turn;
    }

    private void Feed(IReadOnlyList<HistoryEvent> events, bool replaying)
    {
        state.Replaying = replaying;
        for (var i = 0; i < events.Count && mismatch is null && notRunnable is null && !thread.Strayed; i++) Process(events[i]);
    }

    private Turn Answer(IReadOnlyList<HistoryEvent> fresh)
    {
        if (AwaitsAStranger) return new Turn.Stray(StraySentence);
        if (mismatch is not null) return new Turn.Diverged(mismatch);
        if (notRunnable is not null) return WithoutCode(fresh);

        var actions = new List<OrchestratorAction>(state.Pending.Count + 1);
        actions.AddRange(state.Pending.Values);
        state.Pending.Clear();
        if (ending is { IsRecorded: false } && !suspended) actions.Add(ending.ToAction(state));
        return new Turn.Advanced(actions, state.CustomStatus);
    }

    /// <summary>Also an instance that cannot run can be terminated, and fails where the hub's versioning says so.</summary>
    private Turn WithoutCode(IReadOnlyList<HistoryEvent> fresh)
    {
        if (fresh.OfType<HistoryEvent.ExecutionTerminated>().FirstOrDefault() is { } terminated)
        {
            return new Turn.Advanced([Ending.Terminated(state.TakeId(), terminated.Reason).ToAction(state)], state.CustomStatus);
        }

        var mismatched = options.Versioning.Refusal(state.Started!.Version) is not null;
        if (!mismatched || options.Versioning.OnMismatch == VersionFailureStrategy.Reject)
        {
            return new Turn.NotRunnable(notRunnable!, mismatched ? state.Started.Version : null);
        }

        var failure = new TaskFailureDetails(OrchestrationVersioning.MismatchErrorType, notRunnable!, IsNonRetriable: true);
        return new Turn.Advanced([new OrchestratorAction.Complete(state.TakeId(), OrchestrationRuntimeStatus.Failed, null, failure)], state.CustomStatus);
    }

    private bool AwaitsAStranger =>
        thread.Strayed || (orchestration is { IsCompleted: false } && ending is null && heldEvents.Count == 0 && !state.AnythingOpen);

    private string StraySentence =>
        $"Orchestrator '{state.Started?.Name}' awaited something that is not its context's, which a replay cannot repeat. " +
        "Await only the context's tasks: no Task.Delay, Task.Run, ConfigureAwait(false) or I/O; move such work into an activity.";
}
