using System.Globalization;
using PerfServerless.Durable;
using PerfServerless.Durable.Conversion;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.TestKit.Orchestrations;

/// <summary>
/// Runs an orchestrator against a virtual clock: weeks pass in milliseconds. The real executor runs the code, so every input
/// and result makes the trip through JSON, and after each turn the history is replayed from zero and must lead to the same
/// state: an orchestrator that is not deterministic fails here. Activities are functions of the test; timers and raised events
/// come due in order of time.
/// </summary>
/// <example>
/// <code>
/// var run = new FakeOrchestration(A.MondayMorning)
///     .Activity&lt;LoadInput, Review&gt;("Load", _ =&gt; A.Review)
///     .RaiseAt(A.MondayMorning.AddDays(2), "Submitted", new Submitted(5));
/// var outcome = run.Run(() =&gt; new GatherOrchestrator(), new GatherInput(7));
/// Assert.Equal(["call Load", "sleep until 2026-05-08 17:00", "event Submitted"], run.Script);
/// </code>
/// </example>
public sealed class FakeOrchestration
{
    public const string DefaultInstanceId = "fake:1";

    /// <summary>More turns than this at one moment of the virtual clock is an orchestrator that spins.</summary>
    private const int MostTurnsAtOneMoment = 10_000;

    private readonly Dictionary<TaskName, Func<string?, FakeCall, string?>> activities = [];
    private readonly Dictionary<TaskName, Func<string?, string?>> children = [];
    private readonly Dictionary<string, FakeInstance> instances = [];
    private readonly PriorityQueue<(string InstanceId, string ExecutionId, HistoryEvent Message), (DateTime Due, long Order)> messages = new();
    private readonly Queue<(FakeInstance Instance, IReadOnlyList<HistoryEvent> Messages)> generations = new();
    private readonly Dictionary<string, DateTime> terminations = [];
    private readonly DurableTaskRegistry registry = new();
    private readonly OrchestrationExecutionOptions options;
    private readonly DataConverter converter = JsonDataConverter.Default;
    private long order;

    /// <param name="startUtc">Where the virtual clock begins; UTC.</param>
    public FakeOrchestration(DateTime startUtc, OrchestrationExecutionOptions? options = null)
    {
        if (startUtc.Kind != DateTimeKind.Utc) throw new ArgumentException("The virtual clock starts at a UTC time.", nameof(startUtc));

        Now = startUtc;
        this.options = options ?? OrchestrationExecutionOptions.Default;
    }

    /// <summary>The virtual clock.</summary>
    public DateTime Now { get; private set; }

    /// <summary>The version the instance is started with.</summary>
    public string Version { get; init; } = "";

    public string InstanceId { get; init; } = DefaultInstanceId;

    /// <summary>What the orchestrator did and what reached it, in order: its contract with instances in flight.</summary>
    public List<string> Script { get; } = [];

    /// <summary>The activities it called, with what and when.</summary>
    public List<FakeCall> Calls { get; } = [];

    /// <summary>The root instance: status, output, custom status, history.</summary>
    public FakeInstance Root => instances.TryGetValue(InstanceId, out var root) ? root : throw new InvalidOperationException("Run an orchestrator first.");

    /// <summary>An instance by its id; null where there never was one.</summary>
    public FakeInstance? Find(string instanceId) => instances.GetValueOrDefault(instanceId);

    /// <summary>The activity of that name; an exception from <paramref name="body"/> is the activity's failure.</summary>
    public FakeOrchestration Activity<TIn, TOut>(string name, Func<TIn, TOut> body) => Activity<TIn, TOut>(name, (input, _) => body(input));

    /// <summary>As above, and the body sees the call: which one it is, and when.</summary>
    public FakeOrchestration Activity<TIn, TOut>(string name, Func<TIn, FakeCall, TOut> body)
    {
        activities[name] = (input, call) => converter.Serialize(body(converter.Deserialize<TIn>(input)!, call));
        return this;
    }

    /// <summary>A sub-orchestration played by a function; it answers at once.</summary>
    public FakeOrchestration SubOrchestration<TIn, TOut>(string name, Func<TIn, TOut> body)
    {
        children[name] = input => converter.Serialize(body(converter.Deserialize<TIn>(input)!));
        return this;
    }

    /// <summary>A sub-orchestration played by its real code, on the same clock and activities.</summary>
    public FakeOrchestration SubOrchestrator<TIn, TOut>(string name, Func<TaskOrchestrator<TIn, TOut>> make, string version = "")
    {
        registry.AddOrchestrator(name, new FreshOrchestrator(make), version);
        return this;
    }

    /// <summary>Raises an event for the root instance (or another) at that moment of the virtual clock.</summary>
    public FakeOrchestration RaiseAt(DateTime utc, string eventName, object? payload = null, string? instanceId = null)
    {
        Enqueue(utc, instanceId ?? InstanceId, "", new HistoryEvent.EventRaised(utc, eventName, converter.Serialize(payload)));
        return this;
    }

    /// <summary>
    /// Terminates an instance together with the first message that reaches it from that moment on, as Microsoft's engine does with one
    /// batch: what that message sets going still goes out, but an end of its own does not count.
    /// </summary>
    public FakeOrchestration TerminateAt(DateTime utc, string? instanceId = null)
    {
        terminations[instanceId ?? InstanceId] = utc;
        return this;
    }

    /// <summary>Starts a registered orchestrator (see <see cref="SubOrchestrator{TIn, TOut}"/>) as a client does, beside the root instance.</summary>
    public FakeOrchestration Start(string name, string instanceId, object? input, string version = "")
    {
        StartInstance(instanceId, name, version, converter.Serialize(input), null);
        return this;
    }

    /// <summary>Runs the orchestrator to its end.</summary>
    /// <exception cref="FakeOrchestrationException">It failed, went on waiting for something that never comes, or was not deterministic.</exception>
    /// <param name="name">Under which name it is registered; the class's by default.</param>
    public TOut? Run<TIn, TOut>(Func<TaskOrchestrator<TIn, TOut>> make, TIn input, string? name = null)
    {
        Start(make, input, name);
        while (Root.Status == OrchestrationRuntimeStatus.Running)
        {
            if (!Step(DateTime.MaxValue))
            {
                throw new FakeOrchestrationException(
                    $"The orchestration waits for what never comes, after: {string.Join("; ", Script)}. State:\n{Root.Describe()}");
            }
        }

        return Root.Status == OrchestrationRuntimeStatus.Completed
            ? converter.Deserialize<TOut>(Root.Output)
            : throw new FakeOrchestrationException(
                $"The orchestration ended as {Root.Status}: {Root.Failure?.ErrorType} {Root.Failure?.ErrorMessage} {Root.Failure?.InnerFailure?.ErrorMessage}");
    }

    /// <summary>Starts the orchestrator, and runs it as long as its clock has not passed <paramref name="utc"/>: for those that never end.</summary>
    /// <param name="name">Under which name it is registered; the class's by default.</param>
    public FakeOrchestration RunUntil<TIn, TOut>(Func<TaskOrchestrator<TIn, TOut>> make, TIn input, DateTime utc, string? name = null)
    {
        Start(make, input, name);
        return GoOnUntil(utc);
    }

    /// <summary>Goes on after <see cref="RunUntil{TIn, TOut}"/>.</summary>
    public FakeOrchestration GoOnUntil(DateTime utc)
    {
        while (Step(utc)) { }
        Now = utc > Now ? utc : Now;
        return this;
    }

    private void Start<TIn, TOut>(Func<TaskOrchestrator<TIn, TOut>> make, TIn input, string? registered)
    {
        var name = registered ?? make().GetType().Name;
        if (!registry.HasOrchestrator(name, Version)) registry.AddOrchestrator(name, new FreshOrchestrator(make), Version);
        StartInstance(InstanceId, name, Version, converter.Serialize(input), null);
    }

    private void StartInstance(string id, string name, string version, string? input, ParentOrchestrationInstance? parent)
    {
        var instance = new FakeInstance(id, registry, options);
        instances[id] = instance;
        Enqueue(Now, id, instance.ExecutionId, new HistoryEvent.ExecutionStarted(Now, name, version, input, id, instance.ExecutionId, parent));
    }

    private bool Step(DateTime until)
    {
        if (!messages.TryPeek(out _, out var next) || next.Due > until) return false;

        var (id, executionId, message) = messages.Dequeue();
        Now = next.Due > Now ? next.Due : Now;
        if (!instances.TryGetValue(id, out var instance) || instance.Status != OrchestrationRuntimeStatus.Running) return true;
        if (executionId.Length > 0 && executionId != instance.ExecutionId) return true; // the answer to an earlier generation

        if (message is HistoryEvent.EventRaised raised) Tell(instance, $"event {raised.Name}");
        RunTurn(instance, [message]);
        while (generations.TryDequeue(out var generation)) RunTurn(generation.Instance, generation.Messages);
        return true;
    }

    private void RunTurn(FakeInstance instance, IReadOnlyList<HistoryEvent> turn)
    {
        if (instance.TurnsAt(Now) > MostTurnsAtOneMoment)
        {
            throw new FakeOrchestrationException($"'{instance.InstanceId}' has run {MostTurnsAtOneMoment} turns at {Now:o}: it goes on without ever waiting.");
        }

        var terminated = terminations.TryGetValue(instance.InstanceId, out var from) && Now >= from;
        foreach (var action in instance.RunTurn(Now, turn))
        {
            if (!terminated || action is not OrchestratorAction.Complete) Carry(instance, action);
        }

        if (!terminated) return;

        Tell(instance, "terminated");
        terminations.Remove(instance.InstanceId);
        instance.EndTerminated();
        End(instance, new OrchestratorAction.Complete(-1, OrchestrationRuntimeStatus.Terminated, null));
    }

    private void Carry(FakeInstance instance, OrchestratorAction action)
    {
        switch (action)
        {
            case OrchestratorAction.ScheduleTask a: Call(instance, a); break;
            case OrchestratorAction.CreateTimer a:
                Tell(instance, string.Create(CultureInfo.InvariantCulture, $"sleep until {a.FireAt:yyyy-MM-dd HH:mm}"));
                Enqueue(a.FireAt > Now ? a.FireAt : Now, instance.InstanceId, instance.ExecutionId, new HistoryEvent.TimerFired(Now, a.TaskId, a.FireAt));
                break;
            case OrchestratorAction.CreateSubOrchestration a: StartChild(instance, a); break;
            case OrchestratorAction.SendEvent a:
                Tell(instance, $"send {a.Name} to {a.InstanceId}");
                Enqueue(Now, a.InstanceId, "", new HistoryEvent.EventRaised(Now, a.Name, a.Input));
                break;
            case OrchestratorAction.Complete a: End(instance, a); break;
        }
    }

    private void Call(FakeInstance instance, OrchestratorAction.ScheduleTask a)
    {
        Tell(instance, $"call {a.Name}");
        if (!activities.TryGetValue(a.Name, out var body))
        {
            throw new FakeOrchestrationException($"The orchestrator calls the activity '{a.Name}', which the test does not play.");
        }

        var call = new FakeCall(a.Name, a.Input, Now, a.Attempt, instance.InstanceId, Calls.Count(c => c.Name == a.Name) + 1);
        Calls.Add(call);
        HistoryEvent answer;
        try
        {
            answer = new HistoryEvent.TaskCompleted(Now, a.TaskId, body(a.Input, call));
        }
        catch (Exception e)
        {
            answer = new HistoryEvent.TaskFailed(Now, a.TaskId, TaskFailureDetails.FromException(e, options.IsNonRetriable));
        }

        Enqueue(Now, instance.InstanceId, instance.ExecutionId, answer);
    }

    private void StartChild(FakeInstance parent, OrchestratorAction.CreateSubOrchestration a)
    {
        Tell(parent, $"start {a.Name} as {a.InstanceId}");
        if (registry.HasOrchestrator(a.Name, a.Version))
        {
            parent.Children[a.InstanceId] = (parent.ExecutionId, a.TaskId);
            StartInstance(a.InstanceId, a.Name, a.Version, a.Input, new ParentOrchestrationInstance(parent.Name, parent.InstanceId, a.TaskId));
            return;
        }

        if (!children.TryGetValue(a.Name, out var body))
        {
            throw new FakeOrchestrationException($"The orchestrator calls the sub-orchestration '{a.Name}', which the test does not play.");
        }

        HistoryEvent answer;
        try
        {
            answer = new HistoryEvent.SubOrchestrationCompleted(Now, a.TaskId, body(a.Input));
        }
        catch (Exception e)
        {
            answer = new HistoryEvent.SubOrchestrationFailed(Now, a.TaskId, TaskFailureDetails.FromException(e, options.IsNonRetriable));
        }

        Enqueue(Now, parent.InstanceId, parent.ExecutionId, answer);
    }

    private void End(FakeInstance instance, OrchestratorAction.Complete a)
    {
        if (a.Status == OrchestrationRuntimeStatus.ContinuedAsNew)
        {
            Tell(instance, "continue as new");
            var before = instance.Started!;
            var again = instance.BeginAgain();
            var start = before with { Timestamp = Now, Input = a.Result, Version = a.NewVersion ?? before.Version, ExecutionId = again };
            generations.Enqueue((instance, [start, .. a.CarriedOver ?? []])); // before anything else that is due, as a hub does
            return;
        }

        if (instance.Started?.Parent is not { } parent || !instances.TryGetValue(parent.InstanceId, out var caller)) return;
        if (!caller.Children.Remove(instance.InstanceId, out var asked)) return;

        Enqueue(
            Now,
            parent.InstanceId,
            asked.ExecutionId,
            a.Status == OrchestrationRuntimeStatus.Completed
                ? new HistoryEvent.SubOrchestrationCompleted(Now, asked.TaskId, a.Result)
                : new HistoryEvent.SubOrchestrationFailed(Now, asked.TaskId, a.Failure));
    }

    private void Tell(FakeInstance instance, string line) => Script.Add(instance.InstanceId == InstanceId ? line : $"{instance.InstanceId}: {line}");

    private void Enqueue(DateTime due, string id, string executionId, HistoryEvent message) => messages.Enqueue((id, executionId, message), (due, order++));
}
