using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>
/// Our orchestration context over the official one: every call is passed on one to one and in order, because the order is the
/// contract with histories. What it awaits are the official context's own tasks, on the orchestrator's own thread.
/// </summary>
internal sealed class OfficialOrchestrationContext(Official.TaskOrchestrationContext official, OpenWork open) : TaskOrchestrationContext
{
    /// <summary>The official engine does not tell an orchestration under which task its parent waits.</summary>
    private const int NotTold = -1;

    private const string Category = "PerfServerless.Functions.Azure.Engine";

    /// <summary>From then on a timer is called late, as on the operations page.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    private readonly OfficialMailbox mailbox = new(official);

    /// <summary>Tells nothing while the history is replayed.</summary>
    public ILogger Log => official.CreateReplaySafeLogger(Category);

    /// <summary>What the orchestrator last said of itself.</summary>
    public object? CustomStatus { get; private set; }

    /// <summary>It asked to go on as a new execution.</summary>
    public bool GoesOnAsNew { get; private set; }

    public override TaskName Name => official.Name.Name;

    public override string InstanceId => official.InstanceId;

    public override ParentOrchestrationInstance? Parent => official.Parent is { } p ? new(p.Name.Name, p.InstanceId, NotTold) : null;

    public override DateTime CurrentUtcDateTime => official.CurrentUtcDateTime;

    public override bool IsReplaying => official.IsReplaying;

    public override string Version => official.Version;

    // Both doors that would use it are overridden: replay-safe loggers are the official context's.
    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override T? GetInput<T>() where T : default => OfficialPayload.Read<T>(official.GetInput<JsonElement?>());

    public override Task<T> CallActivityAsync<T>(TaskName name, object? input = null, TaskOptions? options = null) =>
        AnswerOf<T>(
            open.Call(
                official.CallActivityAsync<JsonElement?>(new Official.TaskName(name.Name), OfficialPayload.Write(input), OfficialOptions.Of(options, this))));

    public override Task<T> CallSubOrchestratorAsync<T>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        // The engine would give a child without an id the same one, but tell it to nobody.
        var child = options as SubOrchestrationOptions ?? new SubOrchestrationOptions(options?.Retry);
        if (child.InstanceId is null) child = child with { InstanceId = official.NewGuid().ToString("N") };

        var call = open.Call(
            official.CallSubOrchestratorAsync<JsonElement?>(
                new Official.TaskName(orchestratorName.Name), OfficialPayload.Write(input), OfficialOptions.Of(child, this)));

        // A child that is tried again has one end more than it has attempts, and only the engine knows the last one.
        return AnswerOf<T>(child.Retry is null ? FirstTold(call, orchestratorName.Name, child.InstanceId) : call);
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var due = fireAt > official.CurrentUtcDateTime ? fireAt : official.CurrentUtcDateTime;
        await official.CreateTimer(fireAt, open.Timer(cancellationToken));
        var lag = official.CurrentUtcDateTime - due;
        if (lag > Late) Log.TimerLate(InstanceId, lag);
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        OfficialPayload.Read<T>(await mailbox.WaitAsync(eventName, cancellationToken))!;

    public override void SendEvent(string instanceId, string eventName, object? payload) =>
        official.SendEvent(instanceId, eventName, OfficialPayload.Write(payload) ?? OfficialPayload.Null);

    public override void SetCustomStatus(object? customStatus)
    {
        CustomStatus = customStatus;
        official.SetCustomStatus(OfficialPayload.Write(customStatus));
    }

    /// <exception cref="NotSupportedException">A new version was asked for.</exception>
    public override void ContinueAsNew(ContinueAsNewOptions options, object? newInput = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.NewVersion is { } version)
            throw new NotSupportedException(
                $"Orchestration '{InstanceId}' cannot go on as version '{version}' on Azure: the official packages that this host is "
                + "built with take no version there, and would drop it in silence. Let it end, and start it anew with that version.");

        GoesOnAsNew = true;
        if (options.PreserveUnprocessedEvents) mailbox.Resend();
        official.ContinueAsNew(OfficialPayload.Write(newInput), options.PreserveUnprocessedEvents);
    }

    public override Guid NewGuid() => official.NewGuid();

    public override ILogger CreateReplaySafeLogger(string categoryName) => official.CreateReplaySafeLogger(categoryName);

    public override ILogger CreateReplaySafeLogger(Type type) => official.CreateReplaySafeLogger(type);

    /// <summary>The end of a child as it tells it, where the engine still holds it for what it has open; else as the engine tells it.</summary>
    private async Task<JsonElement?> FirstTold(Task<JsonElement?> call, string name, string childId)
    {
        using var cancel = new CancellationTokenSource();
        var told = mailbox.WaitAsync(ToldEnd.EventOf(childId), cancel.Token);
        if (await Task.WhenAny(call, told) == call)
        {
            cancel.Cancel();
            return await call;
        }

        var end = OfficialPayload.Read<ToldEnd>(await told)!;
        return end.Failure is null ? end.Result : throw new TaskFailedException(name, NotTold, end.Failure);
    }

    private static async Task<T> AnswerOf<T>(Task<JsonElement?> call)
    {
        try
        {
            return OfficialPayload.Read<T>(await call)!;
        }
        catch (Official.TaskFailedException e)
        {
            throw OfficialFailure.Ours(e);
        }
    }
}
