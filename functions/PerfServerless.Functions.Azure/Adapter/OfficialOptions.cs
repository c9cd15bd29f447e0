using PerfServerless.Durable;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>Our call options as the official ones.</summary>
internal static class OfficialOptions
{
    /// <param name="context">The context that retry handlers are shown.</param>
    public static Official.TaskOptions? Of(TaskOptions? options, TaskOrchestrationContext context) => options switch
    {
        null => null,
        SubOrchestrationOptions sub => new Official.SubOrchestrationOptions(Retry(sub.Retry, context), sub.InstanceId) { Version = Version(sub) },
        _ => new Official.TaskOptions(Retry(options.Retry, context)),
    };

    // To the official engine null means "the caller's version"; to us it means none, and so it has to be said.
    private static Official.TaskVersion Version(SubOrchestrationOptions sub) => new(sub.Version?.Version ?? "");

    private static Official.TaskRetryOptions? Retry(TaskRetryOptions? retry, TaskOrchestrationContext context) => retry switch
    {
        { Policy: { } policy } => new Official.TaskRetryOptions(Policy(policy)),
        { Handler: { } handler } => new Official.TaskRetryOptions(official => handler(
            new RetryContext(context, official.LastAttemptNumber, OfficialFailure.Ours(official.LastFailure), official.TotalRetryTime, official.CancellationToken))),
        _ => null,
    };

    private static Official.RetryPolicy Policy(RetryPolicy p) =>
        new(p.MaxNumberOfAttempts, p.FirstRetryInterval, p.BackoffCoefficient, p.MaxRetryInterval, p.RetryTimeout)
        {
            HandleFailure = details => OfficialFailure.Ours(details) is { IsNonRetriable: false } failure && p.HandleTaskFailureDetails(failure),
        };
}
