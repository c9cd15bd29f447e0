namespace PerfServerless.Durable;

/// <summary>Retries with growing delays. Delays and the deadline are measured with the orchestration's clock.</summary>
public sealed class RetryPolicy
{
    /// <param name="maxNumberOfAttempts">All attempts, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">The delay before the second attempt; more than zero.</param>
    /// <param name="backoffCoefficient">By how much each delay grows; at least 1.</param>
    /// <param name="maxRetryInterval">The longest delay; one hour by default, <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="retryTimeout">No new attempt after this time since the first; no limit by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        if (!(backoffCoefficient >= 1.0)) throw new ArgumentOutOfRangeException(nameof(backoffCoefficient), backoffCoefficient, "must be at least 1");
        RefuseShorter(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        RefuseShorter(retryTimeout, firstRetryInterval, nameof(retryTimeout));

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? Later(firstRetryInterval, TimeSpan.FromHours(1));
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    public double BackoffCoefficient { get; }

    public TimeSpan MaxRetryInterval { get; }

    public TimeSpan RetryTimeout { get; }

    /// <summary>Whether this failure is worth another attempt; always by default. Attempts and deadline count before it is asked.</summary>
    public Func<TaskFailureDetails, bool> HandleTaskFailureDetails { get; init; } = static _ => true;

    /// <summary>The delay after a failed attempt, or null where no further attempt is due.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="elapsed">Time since the first attempt began.</param>
    internal TimeSpan? DelayAfter(int attempt, TimeSpan elapsed, TaskFailureDetails failure)
    {
        if (attempt >= MaxNumberOfAttempts || failure.IsNonRetriable) return null;
        if (RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= RetryTimeout) return null;
        if (!HandleTaskFailureDetails(failure)) return null;

        // A century stands for "no limit": a larger delay would leave the calendar.
        var cap = MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(36_500) : MaxRetryInterval;
        var grown = FirstRetryInterval.Ticks * Math.Pow(BackoffCoefficient, attempt - 1);
        return grown >= cap.Ticks ? cap : TimeSpan.FromTicks((long)grown);
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static void RefuseShorter(TimeSpan? value, TimeSpan first, string name)
    {
        if (value is { } given && given != Timeout.InfiniteTimeSpan && given < first)
        {
            throw new ArgumentOutOfRangeException(name, given, $"must not be shorter than the first retry interval, {first}");
        }
    }
}
