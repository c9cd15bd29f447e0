// Microsoft.DurableTask.Abstractions, as of 1.25: read from microsoft/durabletask-dotnet, src/Abstractions (TaskOptions.cs and
// TaskVersion.cs at 01e9f28, TaskOrchestrationContext.cs at 1976de6, TaskFailureDetails.cs at 6a1f434, RetryPolicy.cs at 3230de7), and
// held against the assemblies of 1.22 and 1.25, which count where the two differ.
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

public readonly struct TaskName(string name)
{
    public string Name { get; } = name;

    public static implicit operator TaskName(string value) => new(value);

    public static implicit operator string(TaskName value) => value.Name;
}

public readonly struct TaskVersion(string? version)
{
    public string Version => version ?? "";

    public static implicit operator TaskVersion(string? value) => new(value);

    public static implicit operator string(TaskVersion value) => value.Version;
}

public record ParentOrchestrationInstance(TaskName Name, string InstanceId);

public record TaskFailureDetails(string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties);

public sealed class TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails) : Exception(failureDetails.ErrorMessage)
{
    public string TaskName => taskName;

    public int TaskId => taskId;

    public TaskFailureDetails FailureDetails => failureDetails;
}

public class RetryPolicy(int maxNumberOfAttempts, TimeSpan firstRetryInterval, double backoffCoefficient = 1.0, TimeSpan? maxRetryInterval = null, TimeSpan? retryTimeout = null)
{
    public int MaxNumberOfAttempts => maxNumberOfAttempts;

    public TimeSpan FirstRetryInterval => firstRetryInterval;

    public double BackoffCoefficient => backoffCoefficient;

    public TimeSpan MaxRetryInterval { get; } = maxRetryInterval ?? TimeSpan.FromHours(1);

    public TimeSpan RetryTimeout { get; } = retryTimeout ?? Timeout.InfiniteTimeSpan;

    public Func<Exception, bool> Handle { get; private init; } = static _ => true;

    /// <summary>Asked by way of <see cref="Handle"/>, which takes the core's exceptions and refuses every other.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => Handle = e => value(Details(e));
    }

    private static TaskFailureDetails Details(Exception e) => e switch
    {
        global::DurableTask.Core.Exceptions.TaskFailedException { FailureDetails: { } f } => Details(f),
        global::DurableTask.Core.Exceptions.SubOrchestrationFailedException { FailureDetails: { } f } => Details(f),
        _ => throw new InvalidOperationException("Only the core's TaskFailedException and SubOrchestrationFailedException carry failure details."),
    };

    private static TaskFailureDetails Details(global::DurableTask.Core.FailureDetails f) =>
        new(f.ErrorType, f.ErrorMessage, f.StackTrace, f.InnerFailure is null ? null : Details(f.InnerFailure), null);
}

public record RetryContext(TaskOrchestrationContext OrchestrationContext, int LastAttemptNumber, TaskFailureDetails LastFailure, TimeSpan TotalRetryTime, CancellationToken CancellationToken);

public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);

public sealed class TaskRetryOptions
{
    public TaskRetryOptions(RetryPolicy policy) => Policy = policy;

    public TaskRetryOptions(AsyncRetryHandler handler) => Handler = handler;

    public RetryPolicy? Policy { get; }

    public AsyncRetryHandler? Handler { get; }
}

public record TaskOptions
{
    public TaskOptions(TaskRetryOptions? retry) => Retry = retry;

    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Null is the caller's version.</summary>
    public TaskVersion? Version { get; init; }
}

public record SubOrchestrationOptions : TaskOptions
{
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null) : base(retry) => InstanceId = instanceId;

    public string? InstanceId { get; init; }

    public new TaskVersion? Version
    {
        get => base.Version;
        init => base.Version = value;
    }
}

public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null) => (this.InstanceId, this.StartAt) = (InstanceId, StartAt);

    public string? InstanceId { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public TaskVersion? Version { get; init; }

    /// <summary>States in which an instance of the same id is left as it is; in any other it is replaced.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}

public abstract class TaskOrchestrationContext
{
    public abstract TaskName Name { get; }

    public abstract string InstanceId { get; }

    public virtual string Version => "";

    public abstract ParentOrchestrationInstance? Parent { get; }

    public abstract DateTime CurrentUtcDateTime { get; }

    public abstract bool IsReplaying { get; }

    protected abstract ILoggerFactory LoggerFactory { get; }

    public abstract T? GetInput<T>();

    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    public abstract void SendEvent(string instanceId, string eventName, object payload);

    public abstract void SetCustomStatus(object? customStatus);

    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    public abstract Guid NewGuid();

    public virtual ILogger CreateReplaySafeLogger(string categoryName) => throw new NotImplementedException();

    public virtual ILogger CreateReplaySafeLogger(Type type) => throw new NotImplementedException();
}

public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null) where T : notnull
{
    public IReadOnlyList<T> Values => values;

    public string? ContinuationToken => continuationToken;
}

public abstract class AsyncPageable<T> : IAsyncEnumerable<T> where T : notnull
{
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default);

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
