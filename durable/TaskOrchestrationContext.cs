using System.Buffers.Binary;
using Microsoft.Extensions.Logging;

namespace PerfServerless.Durable;

/// <summary>
/// All that an orchestrator may touch. Every task it gives is completed by the history, so an orchestrator awaits these tasks
/// and no others, on the thread it was called on.
/// </summary>
public abstract class TaskOrchestrationContext
{
    public abstract TaskName Name { get; }

    public abstract string InstanceId { get; }

    /// <summary>Who called this orchestration; null where a client started it.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time of the current turn, UTC: the same on every replay. The only clock an orchestrator reads.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>True while recorded history is run again.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>The version the instance was started with; empty for none.</summary>
    public virtual string Version => "";

    /// <summary>Where replay-safe loggers write.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The orchestration's input, read as <typeparamref name="T"/>.</summary>
    public abstract T? GetInput<T>();

    /// <inheritdoc cref="CallActivityAsync{T}"/>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object?>(name, input, options);

    /// <summary>Runs an activity: at least once, somewhere, and its recorded result ever after.</summary>
    /// <exception cref="TaskFailedException">The activity failed (after all retries).</exception>
    public abstract Task<T> CallActivityAsync<T>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <inheritdoc cref="CallSubOrchestratorAsync{T}"/>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestratorAsync<object?>(orchestratorName, input, options);

    /// <summary>Runs another orchestration as a child with an instance of its own, and waits for its result.</summary>
    /// <param name="options">A <see cref="SubOrchestrationOptions"/> names its instance id and version.</param>
    /// <exception cref="TaskFailedException">The child failed or was terminated.</exception>
    public abstract Task<T> CallSubOrchestratorAsync<T>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <inheritdoc cref="CreateTimer(DateTime, CancellationToken)"/>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) => CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>A durable timer of any length. One that lies in the past fires at once.</summary>
    /// <param name="fireAt">UTC; a local time is refused.</param>
    /// <param name="cancellationToken">Cancels the wait. Cancel what you no longer need before you return.</param>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>
    /// Waits for an event by its name, whatever its case. Events raised before anybody waited are kept in order of arrival;
    /// several waiters of a name are served in the order in which they began to wait.
    /// </summary>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="WaitForExternalEvent{T}(string, CancellationToken)"/>, for so long only.</summary>
    /// <exception cref="TaskCanceledException">The time passed without the event.</exception>
    public async Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return await WaitForExternalEvent<T>(eventName);

        // Timer first, then the wait: the order in which ids are taken is part of the contract with histories already stored.
        using var timer = new CancellationTokenSource();
        var timedOut = CreateTimer(timeout, timer.Token);
        using var wait = new CancellationTokenSource();
        var raised = WaitForExternalEvent<T>(eventName, wait.Token);

        var loser = await Task.WhenAny(timedOut, raised) == raised ? timer : wait;
        loser.Cancel();
        return await raised;
    }

    /// <summary>Raises an event for another instance; one that does not exist or has ended ignores it.</summary>
    public abstract void SendEvent(string instanceId, string eventName, object? payload);

    /// <summary>Replaces the status that queries show; null clears it.</summary>
    public abstract void SetCustomStatus(object? customStatus);

    /// <inheritdoc cref="ContinueAsNew(ContinueAsNewOptions, object?)"/>
    public void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions(PreserveUnprocessedEvents: preserveUnprocessedEvents), newInput);

    /// <summary>
    /// Asks to go on, once the orchestrator returns, as a new execution with an empty history. Events not yet awaited go with
    /// it in order. Return right after it, with no task left open.
    /// </summary>
    public abstract void ContinueAsNew(ContinueAsNewOptions options, object? newInput = null);

    /// <summary>A GUID that is the same on every replay.</summary>
    public abstract Guid NewGuid();

    /// <summary>
    /// Random numbers that are the same on every replay, and on either engine: seeded by <see cref="NewGuid"/>. A seeded generator
    /// keeps its sequence from one version of .NET to the next. Not for secrets.
    /// </summary>
    public Random NewRandom() => new(BinaryPrimitives.ReadInt32LittleEndian(NewGuid().ToByteArray()));

    /// <summary>A logger that is silent while <see cref="IsReplaying"/>.</summary>
    public virtual ILogger CreateReplaySafeLogger(string categoryName) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(categoryName));

    /// <inheritdoc cref="CreateReplaySafeLogger(string)"/>
    public virtual ILogger CreateReplaySafeLogger(Type type) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(type));

    /// <inheritdoc cref="CreateReplaySafeLogger(string)"/>
    public virtual ILogger CreateReplaySafeLogger<T>() => CreateReplaySafeLogger(typeof(T));
}
