using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Http;

/// <summary>
/// Every request that goes over the wire as a span of the source <see cref="StorageMetrics.MeterName"/>, under whatever asked for it.
/// Addresses stay out of it: they hold the keys of people's rows.
/// </summary>
/// <param name="service">Which service is asked: table, queue or servicebus.</param>
internal sealed class StorageSpans(string service) : HttpPipelinePolicy
{
    private static readonly ActivitySource Source = new(StorageMetrics.MeterName);

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        Begin(message) is { } span ? SpannedAsync(span, message, pipeline) : ProcessNextAsync(message, pipeline);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var span = Begin(message);
        ProcessNext(message, pipeline);
        End(span, message);
    }

    private static async ValueTask SpannedAsync(Activity span, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using (span)
        {
            try
            {
                await ProcessNextAsync(message, pipeline);
                End(span, message);
            }
            catch (Exception e)
            {
                span.SetStatus(ActivityStatusCode.Error, e.GetType().FullName);
                throw;
            }
        }
    }

    private Activity? Begin(HttpMessage message) => Source.HasListeners()
        ? Source.StartActivity($"{service} {message.Request.Method.Method}", ActivityKind.Client)
            ?.SetTag("storage.service", service)
            .SetTag("http.request.method", message.Request.Method.Method)
            .SetTag("server.address", message.Request.Uri.Host)
        : null;

    // A row that is missing or that somebody else changed is an ordinary answer.
    private static void End(Activity? span, HttpMessage message)
    {
        if (span is null || !message.HasResponse) return;

        span.SetTag("http.response.status_code", message.Response.Status);
        if (message.Response.Status is >= 400 and not (404 or 409 or 412)) span.SetStatus(ActivityStatusCode.Error);
    }
}
