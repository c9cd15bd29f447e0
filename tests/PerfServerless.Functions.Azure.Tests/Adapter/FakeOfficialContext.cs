using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>
/// The official context played by our executor: what an orchestrator asks of it through the adapter becomes real actions with real
/// task ids, so that the two ways can be compared call by call.
/// </summary>
internal sealed class FakeOfficialContext(TaskOrchestrationContext inner) : Official.TaskOrchestrationContext
{
    public override Official.TaskName Name => inner.Name.Name;

    public override string InstanceId => inner.InstanceId;

    public override string Version => inner.Version;

    public override Official.ParentOrchestrationInstance? Parent => inner.Parent is { } p ? new(p.Name, p.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => inner.CurrentUtcDateTime;

    public override bool IsReplaying => inner.IsReplaying;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override T GetInput<T>() => inner.GetInput<T>()!;

    public override Task<TResult> CallActivityAsync<TResult>(Official.TaskName name, object? input = null, Official.TaskOptions? options = null) =>
        Officially(inner.CallActivityAsync<TResult>(name.Name, input, Ours(options)));

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        Official.TaskName orchestratorName, object? input = null, Official.TaskOptions? options = null) =>
        Officially(inner.CallSubOrchestratorAsync<TResult>(orchestratorName.Name, input, Child(options)));

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) => inner.CreateTimer(fireAt, cancellationToken);

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        inner.WaitForExternalEvent<T>(eventName, cancellationToken);

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        inner.SendEvent(instanceId, eventName, payload is JsonElement { ValueKind: JsonValueKind.Null } ? null : payload);

    public override void SetCustomStatus(object? customStatus) => inner.SetCustomStatus(customStatus);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        inner.ContinueAsNew(newInput, preserveUnprocessedEvents);

    public override Guid NewGuid() => inner.NewGuid();

    private TaskOptions? Ours(Official.TaskOptions? options) => options is null ? null : new TaskOptions(Ours(options.Retry));

    // Where no version is said, the official engine starts a child in its caller's.
    private SubOrchestrationOptions Child(Official.TaskOptions? options)
    {
        var sub = options as Official.SubOrchestrationOptions;
        return new(Ours(options?.Retry), sub?.InstanceId) { Version = new TaskVersion(sub?.Version is { } version ? version.Version : inner.Version) };
    }

    private TaskRetryOptions? Ours(Official.TaskRetryOptions? retry) => retry switch
    {
        { Policy: { } p } => new RetryPolicy(p.MaxNumberOfAttempts, p.FirstRetryInterval, p.BackoffCoefficient, p.MaxRetryInterval, p.RetryTimeout)
        {
            HandleTaskFailureDetails = details => p.Handle(new Official.TaskFailedException("", 0, Theirs(details))),
        },
        { Handler: { } handler } => new TaskRetryOptions(context => handler(
            new Official.RetryContext(this, context.LastAttemptNumber, Theirs(context.LastFailure), context.TotalRetryTime, context.CancellationToken))),
        _ => null,
    };

    private static async Task<T> Officially<T>(Task<T> call)
    {
        try
        {
            return await call;
        }
        catch (TaskFailedException e)
        {
            throw new Official.TaskFailedException(e.TaskName, e.TaskId, Theirs(e.FailureDetails));
        }
    }

    private static Official.TaskFailureDetails Theirs(TaskFailureDetails d) =>
        new(d.ErrorType, d.ErrorMessage, d.StackTrace, d.InnerFailure is null ? null : Theirs(d.InnerFailure), null);
}
