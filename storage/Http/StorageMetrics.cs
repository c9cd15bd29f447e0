using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Http;

/// <summary>Counts every request that goes over the wire, repeated attempts too, on the meter <c>PerfServerless.Storage</c>.</summary>
public static class StorageMetrics
{
    public const string MeterName = "PerfServerless.Storage";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Requests =
        Meter.CreateCounter<long>("perfserverless.storage.requests", "{request}", "Requests sent to storage, repeated attempts included.");

    /// <param name="service">Which service is asked: table, queue or servicebus.</param>
    internal static HttpPipelinePolicy Policy(string service) => new Counting(service);

    private sealed class Counting(string service) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (Requests.Enabled)
            {
                Requests.Add(
                    1,
                    new KeyValuePair<string, object?>("http.request.method", message.Request.Method.Method),
                    new KeyValuePair<string, object?>("storage.service", service));
            }
        }
    }
}
