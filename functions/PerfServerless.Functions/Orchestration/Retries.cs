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
}
