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
public sealed class OfficialOrchestrationContext(Official.TaskOrchestrationContext official) : TaskOrchestrationContext
{
    /// <summary>The official engine does not tell an orchestration under which task its parent waits.</summary>
    private const int NotTold = -1;

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
            official.CallActivityAsync<JsonElement?>(new Official.TaskName(name.Name), OfficialPayload.Write(input), OfficialOptions.Of(options, this)));

    public override Task<T> CallSubOrchestratorAsync<T>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        AnswerOf<T>(
            official.CallSubOrchestratorAsync<JsonElement?>(
                new Official.TaskName(orchestratorName.Name), OfficialPayload.Write(input), OfficialOptions.Of(options, this)));

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) => official.CreateTimer(fireAt, cancellationToken);

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        OfficialPayload.Read<T>(await official.WaitForExternalEvent<JsonElement?>(eventName, cancellationToken))!;

    public override void SendEvent(string instanceId, string eventName, object? payload) =>
        official.SendEvent(instanceId, eventName, OfficialPayload.Write(payload) ?? Null);

    public override void SetCustomStatus(object? customStatus) => official.SetCustomStatus(OfficialPayload.Write(customStatus));

    /// <exception cref="NotSupportedException">A new version was asked for.</exception>
    public override void ContinueAsNew(ContinueAsNewOptions options, object? newInput = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.NewVersion is { } version)
            throw new NotSupportedException(
                $"Orchestration '{InstanceId}' cannot go on as version '{version}' on Azure: the official packages that this host is built with take no version there, and would drop it in silence. Let it end, and start it anew with that version.");

        official.ContinueAsNew(OfficialPayload.Write(newInput), options.PreserveUnprocessedEvents);
    }

    public override Guid NewGuid() => official.NewGuid();

    public override ILogger CreateReplaySafeLogger(string categoryName) => official.CreateReplaySafeLogger(categoryName);

    public override ILogger CreateReplaySafeLogger(Type type) => official.CreateReplaySafeLogger(type);

    private static JsonElement Null { get; } = JsonElement.Parse("null");

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
