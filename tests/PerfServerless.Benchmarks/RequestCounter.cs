using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Benchmarks;

/// <summary>
/// Counts one client's requests as they go over the wire; added to its options with <c>AddPolicy(counter, HttpPipelinePosition.PerRetry)</c>.
/// </summary>
internal sealed class RequestCounter : HttpPipelineSynchronousPolicy
{
    private long total;

    /// <summary>Requests sent so far, repeated attempts included.</summary>
    public long Total => Interlocked.Read(ref total);

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref total);
}
