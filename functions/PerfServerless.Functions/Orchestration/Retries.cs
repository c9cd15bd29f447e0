using PerfServerless.Durable;

namespace PerfServerless.Functions.Orchestration;

/// <summary>How long activities are tried again. Their effects are recorded under keys, so that trying again is harmless.</summary>
internal static class Retries
{
    /// <summary>Outlasts an outage of storage or of the channel of about a day; counts by business time.</summary>
    public static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 30,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromHours(1)));

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>For what is worth nothing later, and must not keep the next step from its time: the last attempt begins before that moment.</summary>
    public static TaskOptions Before(DateTimeOffset moment, DateTimeOffset now)
    {
        var left = moment - now - Longest;
        return TaskOptions.FromRetryPolicy(new RetryPolicy(
            maxNumberOfAttempts: 1_000, First, backoffCoefficient: 2, maxRetryInterval: Longest, retryTimeout: left > First ? left : First));
    }
}
