using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Messaging;

/// <summary>
/// Publishes to Service Bus over HTTPS. A send is repeated after any passing fault; the event's id is the message id,
/// so that a queue with duplicate detection keeps one.
/// </summary>
internal sealed class ServiceBusPublisher : IEventPublisher
{
    private const string Scope = "https://servicebus.azure.net/.default";

    private readonly HttpPipeline pipeline;
    private readonly string endpoint;

    /// <param name="endpoint">Such as <c>https://acme.servicebus.windows.net</c>.</param>
    /// <param name="credential">An identity with the role Azure Service Bus Data Sender.</param>
    public ServiceBusPublisher(Uri endpoint, TokenCredential credential, StorageClientOptions options)
        : this(endpoint, options.Build(new BearerTokenAuthenticationPolicy(credential, Scope), "servicebus"))
    {
    }

    /// <param name="keyName">The name of a shared access policy with the right to send.</param>
    public ServiceBusPublisher(Uri endpoint, string keyName, string key, StorageClientOptions options)
        : this(endpoint, options.Build(new SharedAccessSignaturePolicy(keyName, key, options.Clock), "servicebus"))
    {
    }

    private ServiceBusPublisher(Uri endpoint, HttpPipeline pipeline)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps) throw new ArgumentException($"The Service Bus endpoint '{endpoint}' is not https.", nameof(endpoint));

        (this.endpoint, this.pipeline) = (endpoint.AbsoluteUri.TrimEnd('/'), pipeline);
    }

    public async Task PublishAsync(string queue, OutgoingEvent message, CancellationToken cancellationToken)
    {
        using var request = pipeline.CreateMessage();
        request.Request.Method = RequestMethod.Post;
        request.Request.Uri.Reset(new Uri($"{endpoint}/{Uri.EscapeDataString(queue)}/messages?api-version=2014-01"));
        request.Request.Headers.SetValue("Content-Type", "application/json");
        request.Request.Headers.SetValue("BrokerProperties", BrokerProperties(message));
        request.Request.Content = RequestContent.Create(EventEnvelope.Write(message));
        try
        {
            await StorageRequest.SendAsync(pipeline, request, Resend.Always, write: null, cancellationToken);
        }
        catch (RequestFailedException e)
        {
            throw new StorageException($"Event '{message.Id}' was not published to {queue}: {e.Message}", e, worthRetrying: true);
        }

        if (request.Response.Status != 201) throw Refused(queue, message, request.Response.Status);
    }

    private static string BrokerProperties(OutgoingEvent message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer); // its default escaping keeps a header ASCII and on one line
        json.WriteStartObject();
        json.WriteString("MessageId"u8, message.Id);
        json.WriteString("Label"u8, message.Type);
        json.WriteEndObject();
        json.Flush();
        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }

    private static StorageException Refused(string queue, OutgoingEvent message, int status) => new(
        $"Event '{message.Id}' was not published to {queue}: Service Bus answered {status}. " + status switch
        {
            401 or 403 => "Give the identity or key the right to send.",
            404 or 410 => "The queue does not exist; create it.",
            413 => "The event is too large.",
            _ => "Try again later.",
        },
        inner: null,
        worthRetrying: status is 408 or 429 or >= 500);
}
