using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using Core = DurableTask.Core;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>
/// The official context played by our executor, with the official engine's ways: what an orchestrator asks of it through the adapter
/// becomes real actions with real task ids, so that the two engines can be compared call by call.
/// </summary>
internal sealed class FakeOfficialContext(TaskOrchestrationContext inner, OfficialWays? playing = null) : Official.TaskOrchestrationContext
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);
    private static readonly JsonSerializerOptions Escaping = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin) };

    private readonly OfficialWays ways = playing ?? OfficialWays.All;
    private readonly List<Task> open = [];
    private readonly Dictionary<string, Stack<Action<object?>>> waiters = new(StringComparer.OrdinalIgnoreCase);

    public override Official.TaskName Name => inner.Name.Name;

    public override string InstanceId => inner.InstanceId;

    public override string Version => inner.Version;

    public override Official.ParentOrchestrationInstance? Parent => inner.Parent is { } p ? new(p.Name, p.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => inner.CurrentUtcDateTime;

    public override bool IsReplaying => inner.IsReplaying;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>Runs an orchestrator function as the engine does.</summary>
    public async Task<T> HoldAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        finally
        {
            while (ways.HoldsForOpenTasks && open.Find(t => !t.IsCompleted) is { } left)
                await left.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override T GetInput<T>() => Escaped(inner.GetInput<T>())!;

    public override Task<TResult> CallActivityAsync<TResult>(Official.TaskName name, object? input = null, Official.TaskOptions? options = null) =>
        Opened(Officially(inner.CallActivityAsync<TResult>(name.Name, input, Ours(options)), options?.Retry?.Policy));

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        Official.TaskName orchestratorName, object? input = null, Official.TaskOptions? options = null) =>
        Opened(Officially(inner.CallSubOrchestratorAsync<TResult>(orchestratorName.Name, input, Child(options)), options?.Retry?.Policy));

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var timer = SleepAsync(fireAt, cancellationToken);
        open.Add(timer);
        return timer;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        if (!waiters.TryGetValue(eventName, out var stack)) waiters.Add(eventName, stack = new());
        if (!ways.ServesTheNewestWaiter) return inner.WaitForExternalEvent<T>(eventName, cancellationToken);

        var waiter = new TaskCompletionSource<T>();
        cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
        stack.Push(payload => waiter.TrySetResult((T)payload!));
        _ = ServeAsync<T>(eventName, stack);
        return waiter.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        inner.SendEvent(instanceId, eventName, payload is JsonElement { ValueKind: JsonValueKind.Null } ? null : payload);

    public override void SetCustomStatus(object? customStatus) => inner.SetCustomStatus(customStatus);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        if (ways.SendsUntakenEventsAgain && preserveUnprocessedEvents)
        {
            foreach (var name in waiters.Keys)
            {
                while (inner.WaitForExternalEvent<JsonElement?>(name) is { IsCompletedSuccessfully: true } untaken)
                    inner.SendEvent(inner.InstanceId, name, untaken.Result);
            }
        }

        inner.ContinueAsNew(newInput, preserveUnprocessedEvents);
    }

    public override Guid NewGuid() => inner.NewGuid();

    public override ILogger CreateReplaySafeLogger(string categoryName) => inner.CreateReplaySafeLogger(categoryName);

    private async Task SleepAsync(DateTime fireAt, CancellationToken cancellationToken)
    {
        while (ways.SplitsLongTimers && fireAt - inner.CurrentUtcDateTime > LongestTimer && !cancellationToken.IsCancellationRequested)
            await inner.CreateTimer(inner.CurrentUtcDateTime + LongestTimer, cancellationToken);
        await inner.CreateTimer(fireAt, cancellationToken);
    }

    private async Task ServeAsync<T>(string name, Stack<Action<object?>> stack)
    {
        var payload = await inner.WaitForExternalEvent<T>(name);
        stack.Pop()(Escaped(payload));
    }

    private Task<T> Opened<T>(Task<T> call)
    {
        open.Add(call);
        return call;
    }

    private T Escaped<T>(T value) => ways.EscapesPayloads && value is JsonElement { ValueKind: not JsonValueKind.Undefined } json
        ? (T)(object)JsonElement.Parse(JsonSerializer.Serialize(json, Escaping))
        : value;

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
            HandleTaskFailureDetails = details => p.Handle(Failed(details)),
        },
        { Handler: { } handler } => new TaskRetryOptions(context => handler(
            new Official.RetryContext(this, context.LastAttemptNumber, Theirs(context.LastFailure), context.TotalRetryTime, context.CancellationToken))),
        _ => null,
    };

    private async Task<T> Officially<T>(Task<T> call, Official.RetryPolicy? policy)
    {
        try
        {
            return Escaped(await call);
        }
        catch (TaskFailedException e)
        {
            if (ways.SleepsAfterTheLastAttempt && policy?.Handle(Failed(e.FailureDetails)) == true)
                await inner.CreateTimer(inner.CurrentUtcDateTime, CancellationToken.None);
            throw new Official.TaskFailedException(e.TaskName, e.TaskId, Theirs(e.FailureDetails));
        }
    }

    private static Core.Exceptions.TaskFailedException Failed(TaskFailureDetails d) => new(d.ErrorMessage) { FailureDetails = Cores(d) };

    private static Core.FailureDetails Cores(TaskFailureDetails d) =>
        new(d.ErrorType, d.ErrorMessage, d.StackTrace, d.InnerFailure is null ? null : Cores(d.InnerFailure), d.IsNonRetriable);

    private static Official.TaskFailureDetails Theirs(TaskFailureDetails d) =>
        new(d.ErrorType, d.ErrorMessage, d.StackTrace, d.InnerFailure is null ? null : Theirs(d.InnerFailure), null);
}
