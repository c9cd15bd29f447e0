using System.Text.Json;
using Microsoft.Extensions.Logging;
using PerfServerless.TestKit.Logging;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>An official context whose timers come when the test says so.</summary>
internal sealed class LateContext(DateTime now, CapturedLog log) : Official.TaskOrchestrationContext
{
    private readonly TaskCompletionSource timer = new();
    private DateTime now = now;

    public override Official.TaskName Name => "Late";
    public override string InstanceId => "late:1";
    public override Official.ParentOrchestrationInstance? Parent => null;
    public override DateTime CurrentUtcDateTime => now;
    public override bool IsReplaying => false;
    protected override ILoggerFactory LoggerFactory => throw new NotSupportedException();

    public void FireAt(DateTime moment)
    {
        now = moment;
        timer.SetResult();
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) => timer.Task;

    public override ILogger CreateReplaySafeLogger(string categoryName) => log;

    public override T GetInput<T>() => (T)(object)JsonElement.Parse("null");

    public override Task<TResult> CallActivityAsync<TResult>(Official.TaskName name, object? input = null, Official.TaskOptions? options = null) =>
        throw new NotSupportedException();

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        Official.TaskName orchestratorName, object? input = null, Official.TaskOptions? options = null) => throw new NotSupportedException();

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();
}
