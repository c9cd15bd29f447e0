using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Mail.Graph;

/// <summary>How the mailer speaks to Graph: Azure.Core's settings of transport, waits and diagnostics.</summary>
internal sealed class GraphPipelineOptions : ClientOptions
{
    public GraphPipelineOptions()
    {
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromSeconds(1);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
    }

    internal HttpPipeline Build(HttpPipelinePolicy authentication, TimeSpan timeout)
    {
        Retry.NetworkTimeout = timeout;
        RetryPolicy = new GraphResend(Retry.MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(Retry.Delay, Retry.MaxDelay));
        return HttpPipelineBuilder.Build(this, authentication);
    }
}
