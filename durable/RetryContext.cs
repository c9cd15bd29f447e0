namespace PerfServerless.Durable;

/// <summary>What a retry handler decides upon.</summary>
/// <param name="LastAttemptNumber">The attempt that failed, from 1.</param>
/// <param name="TotalRetryTime">Time since the first attempt began, by the orchestration's clock.</param>
/// <param name="CancellationToken">Never signalled by the executor; carried for the handler's own calls.</param>
public sealed record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
