using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Http;

/// <summary>
/// How a storage client speaks to its service. Retries, time-outs, diagnostics, the transport and further policies are
/// Azure.Core's own settings, with defaults for a store that is asked often and answers within milliseconds.
/// </summary>
public sealed class StorageClientOptions : ClientOptions
{
    /// <param name="clock">The real clock that signatures are dated by; a request more than 15 minutes off is refused by the service.</param>
    public StorageClientOptions(TimeProvider clock)
    {
        Clock = clock;
        Transport = StorageTransport.Shared;
        Retry.MaxRetries = 4;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
    }

    internal TimeProvider Clock { get; }

    /// <param name="service">What the requests are counted under: table, queue or servicebus.</param>
    internal HttpPipeline Build(HttpPipelinePolicy authentication, string service)
    {
        RetryPolicy ??= new StorageRetryPolicy(Retry.MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(Retry.Delay, Retry.MaxDelay));
        return HttpPipelineBuilder.Build(this, [], [StorageMetrics.Policy(service), new StorageSpans(service), authentication], ResponseClassifier.Shared);
    }

    private sealed class ResponseClassifier : Azure.Core.ResponseClassifier
    {
        public static readonly ResponseClassifier Shared = new();

        // A row that is missing or that somebody else changed is an ordinary answer, not an error worth a trace.
        public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is >= 400 and not (404 or 409 or 412);
    }
}
