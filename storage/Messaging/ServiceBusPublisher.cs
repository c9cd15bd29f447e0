using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Messaging;

/// <summary>
/// Publishes to Service Bus over HTTPS (Service Bus REST, "Send Message"). A send is repeated after any passing fault; the event's id is the
/// message id, so that a topic with duplicate detection keeps one. The subject is the session, so that subscriptions with sessions keep its order,
/// and the event's type is the label and the property <c>type</c>, so that subscriptions can filter.
/// </summary>
public sealed class ServiceBusPublisher : IEventPublisher
{
    private const int SessionLength = 32;

    private const string Scope = "https://servicebus.azure.net/.default";

    private readonly HttpPipeline pipeline;
    private readonly string endpoint;

    /// <param name="endpoint">Such as <c>https://acme.servicebus.windows.net</c>.</param>
    /// <param name="credential">An identity with the role Azure Service Bus Data Sender.</param>
    public ServiceBusPublisher(Uri endpoint, TokenCredential credential, StorageClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        if (endpoint.Scheme != Uri.UriSchemeHttps) throw new ArgumentException($"The Service Bus endpoint '{endpoint}' is not https.", nameof(endpoint));

        this.endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        pipeline = options.Build(new BearerTokenAuthenticationPolicy(credential, Scope), "servicebus");
    }

    public async Task PublishAsync(string channel, OutgoingEvent told, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(told);
        using var request = pipeline.CreateMessage();
        request.Request.Method = RequestMethod.Post;
        request.Request.Uri.Reset(new Uri($"{endpoint}/{Uri.EscapeDataString(channel)}/messages?api-version=2014-01"));
        request.Request.Headers.SetValue("Content-Type", CloudEvent.ContentType);
        request.Request.Headers.SetValue("BrokerProperties", BrokerProperties(told));
        request.Request.Headers.SetValue("type", $"\"{told.Type}\""); // a property's value is a JSON string
        request.Request.Content = RequestContent.Create(body);
        try
        {
            await StorageRequest.SendAsync(pipeline, request, Resend.Always, write: null, cancellationToken);
        }
        catch (RequestFailedException e)
        {
            throw new StorageException($"Event '{told.Id}' was not published to {channel}: {e.Message}", e, worthRetrying: true);
        }

        if (request.Response.Status != 201) throw Refused(channel, told, request.Response.Status);
    }

    private static string BrokerProperties(OutgoingEvent told)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer); // its default escaping keeps a header ASCII and on one line
        json.WriteStartObject();
        json.WriteString("MessageId"u8, told.Id);
        json.WriteString("Label"u8, told.Type);
        json.WriteString("SessionId"u8, ShortHash.Of(told.Subject, SessionLength)); // at most 128 characters; a subject may be longer
        json.WriteString("ContentType"u8, CloudEvent.ContentType);
        json.WriteEndObject();
        json.Flush();
        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }

    private static StorageException Refused(string channel, OutgoingEvent told, int status) => new(
        $"Event '{told.Id}' was not published to {channel}: Service Bus answered {status}. " + status switch
        {
            401 or 403 => "Give the identity the role Azure Service Bus Data Sender.",
            404 or 410 => "The topic or queue does not exist; create it.",
            413 => "The event is too large.",
            _ => "Try again later.",
        },
        inner: null,
        worthRetrying: status is 408 or 429 or >= 500);
}
