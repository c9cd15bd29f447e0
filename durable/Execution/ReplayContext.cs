using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Conversion;

namespace PerfServerless.Durable.Execution;

/// <summary>The context of an execution: every call takes its id in the order of the calls and waits for the history's answer.</summary>
internal sealed class ReplayContext(string instanceId, ExecutionState state, OrchestratorThread thread, OrchestrationExecutionOptions options)
    : TaskOrchestrationContext
{
    private int guids;

    public override TaskName Name => state.Started!.Name;

    public override string InstanceId => instanceId;

    public override ParentOrchestrationInstance? Parent => state.Started!.Parent;

    public override DateTime CurrentUtcDateTime => state.Clock;

    public override bool IsReplaying => state.Replaying;

    public override string Version => state.Started!.Version;

    protected override ILoggerFactory LoggerFactory => options.LoggerFactory;

    public override T? GetInput<T>() where T : default => options.Converter.Deserialize<T>(state.Started!.Input);

    public override Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivity<object?>(name, input, options, null);

    public override Task<T> CallActivityAsync<T>(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivity<T>(name, input, options, Converter);

    public override Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestrator<object?>(orchestratorName, input, options, null);

    public override Task<T> CallSubOrchestratorAsync<T>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestrator<T>(orchestratorName, input, options, Converter);

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        thread.Guard();
        if (fireAt.Kind != DateTimeKind.Utc) throw new ArgumentException($"A timer's time is UTC; the kind of this one is {fireAt.Kind}.", nameof(fireAt));
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);

        var id = state.TakeId();
        state.Pending.Add(id, new OrchestratorAction.CreateTimer(id, fireAt));
        var timer = new OpenTask<object?>(OpenTaskKind.Timer, "", null);
        state.Open.Add(id, timer);
        CancelWith(timer, () => state.Open.Remove(id), cancellationToken);
        return timer.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        thread.Guard();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);

        var waiter = new OpenTask<T>(OpenTaskKind.ExternalEvent, eventName, Converter);
        if (state.Mailbox.Take(eventName) is { } raised)
        {
            waiter.Complete(raised.Input);
        }
        else
        {
            state.Mailbox.Wait(waiter);
            CancelWith(waiter, null, cancellationToken);
        }

        return waiter.Task;
    }

    public override void SendEvent(string instanceId, string eventName, object? payload)
    {
        thread.Guard();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var data = Converter.Serialize(payload);
        var id = state.TakeId();
        state.Pending.Add(id, new OrchestratorAction.SendEvent(id, instanceId, eventName, data));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        thread.Guard();
        state.CustomStatus = Converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(ContinueAsNewOptions options, object? newInput = null)
    {
        thread.Guard();
        ArgumentNullException.ThrowIfNull(options);
        state.Next = new ContinueAsNewRequest(Converter.Serialize(newInput), options.NewVersion);
        if (!options.PreserveUnprocessedEvents) state.Mailbox.Forget();
    }

    public override Guid NewGuid()
    {
        thread.Guard();
        return DeterministicGuid.Create(instanceId, state.Started!.ExecutionId, state.Clock, guids++);
    }

    private DataConverter Converter => options.Converter;

    private Task<T> CallActivity<T>(TaskName name, object? input, TaskOptions? options, DataConverter? reader)
    {
        thread.Guard();
        RefuseEmpty(name);
        var data = Converter.Serialize(input);
        var version = (options as ActivityOptions)?.Version ?? default;
        return options?.Retry is { } retry ? WithRetries(retry, Once) : Once(1);

        Task<T> Once(int attempt)
        {
            var id = state.TakeId();
            state.Pending.Add(id, new OrchestratorAction.ScheduleTask(id, name, version, data) { Attempt = attempt });
            return Open<T>(id, OpenTaskKind.Activity, name, reader);
        }
    }

    private Task<T> CallSubOrchestrator<T>(TaskName name, object? input, TaskOptions? options, DataConverter? reader)
    {
        thread.Guard();
        RefuseEmpty(name);
        var data = Converter.Serialize(input);
        var given = options as SubOrchestrationOptions;
        return options?.Retry is { } retry ? WithRetries(retry, Once) : Once(1);

        Task<T> Once(int attempt)
        {
            var id = state.TakeId();
            var child = ChildId(given?.InstanceId, id, attempt);
            state.Pending.Add(id, new OrchestratorAction.CreateSubOrchestration(id, child, name, given?.Version ?? default, data));
            return Open<T>(id, OpenTaskKind.SubOrchestration, name, reader);
        }
    }

    // A retry is another instance: the failed one keeps its history under its own id.
    private string ChildId(string? given, int id, int attempt) =>
        given is null ? FormattableString.Invariant($"{instanceId}:{id:x}")
        : attempt == 1 ? given
        : FormattableString.Invariant($"{given}:{attempt}");

    private Task<T> Open<T>(int id, OpenTaskKind kind, string name, DataConverter? reader)
    {
        var task = new OpenTask<T>(kind, name, reader);
        state.Open.Add(id, task);
        return task.Task;
    }

    private async Task<T> WithRetries<T>(TaskRetryOptions retry, Func<int, Task<T>> once)
    {
        var began = CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await once(attempt);
            }
            catch (TaskFailedException e) when (!e.FailureDetails.IsNonRetriable)
            {
                var elapsed = CurrentUtcDateTime - began;
                if (retry.Policy is { } policy)
                {
                    if (policy.DelayAfter(attempt, elapsed, e.FailureDetails) is not { } delay) throw;
                    // A retry's pause is recorded like any other timer, and nobody holds a token that could end it.
                    await CreateTimer(delay, CancellationToken.None);
                }
                else if (!await retry.Handler!(new RetryContext(this, attempt, e.FailureDetails, elapsed, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }

    private void CancelWith<T>(OpenTask<T> task, Action? forget, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled) return;

        task.CancelWith(cancellationToken.Register(() =>
        {
            if (!thread.IsCurrent)
            {
                thread.Stray(); // a token that a real clock cancels would cancel at another moment on replay
                return;
            }

            forget?.Invoke();
            task.Cancel(cancellationToken);
        }));
    }

    private static void RefuseEmpty(TaskName name)
    {
        if (name == default) throw new ArgumentException("The name of what is called is empty.", nameof(name));
    }
}
