using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Queues;

/// <summary>
/// One queue, named and shaped like Azure.Storage.Queues' client. Delivery is at least once and in no promised order.
/// Sending is repeated after any passing fault, so a message may arrive twice: readers recognise what they took before.
/// </summary>
public sealed class QueueClient
{
    /// <summary>Bytes of a body: its base64 must fit the service's 64 KiB.</summary>
    public const int MaxBodyBytes = 48 * 1024;

    /// <summary>Messages taken or looked at in one request.</summary>
    public const int MaxMessages = 32;

    private const string ApiVersion = "2021-12-02";

    private static readonly TimeSpan LongestHidden = TimeSpan.FromDays(7);

    private readonly HttpPipeline pipeline;
    private readonly string address;

    internal QueueClient(HttpPipeline pipeline, Uri endpoint, string name)
    {
        this.pipeline = pipeline;
        Name = Checked(name);
        address = $"{endpoint.AbsoluteUri.TrimEnd('/')}/{name}";
    }

    public string Name { get; }

    /// <returns>False where the queue is there already.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Put, "", null, "Creating", cancellationToken, 201, 204);
        return message.Response.Status == 201;
    }

    /// <param name="visibilityTimeout">How long nobody sees it, up to 7 days; null for at once.</param>
    /// <param name="timeToLive">When it is forgotten unread; null for never.</param>
    /// <exception cref="ArgumentException">The body is longer than <see cref="MaxBodyBytes"/>, or a time is out of range.</exception>
    public async Task<SendReceipt> SendMessageAsync(
        ReadOnlyMemory<byte> body, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        if (body.Length > MaxBodyBytes)
        {
            throw new ArgumentException(
                $"A message of {body.Length} bytes is too long for queue {Name}; at most {MaxBodyBytes} fit. Send a key to what is stored elsewhere.",
                nameof(body));
        }

        var query = $"/messages?visibilitytimeout={Seconds(visibilityTimeout ?? TimeSpan.Zero)}&messagettl={(timeToLive is { } ttl ? TimeToLive(ttl) : "-1")}";
        using var message = await SendAsync(RequestMethod.Post, query, QueueXml.Message(body.Span), "Sending to", cancellationToken, 201);
        return QueueXml.Messages(message.Response.ContentStream!, QueueXml.Sent).Single();
    }

    /// <summary>Sends a message on that was taken from another queue, its text as it was.</summary>
    public async Task<SendReceipt> ForwardAsync(QueueMessage taken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        using var message = await SendAsync(RequestMethod.Post, "/messages?messagettl=-1", QueueXml.Message(taken.Text), "Sending to", cancellationToken, 201);
        return QueueXml.Messages(message.Response.ContentStream!, QueueXml.Sent).Single();
    }

    /// <summary>Takes messages; they are hidden from others for the time given and come back unless they are deleted.</summary>
    /// <param name="maxMessages">1 to 32.</param>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan visibilityTimeout, CancellationToken cancellationToken = default)
    {
        var query = $"/messages?numofmessages={Count(maxMessages)}&visibilitytimeout={Seconds(visibilityTimeout)}";
        using var message = await SendAsync(RequestMethod.Get, query, null, "Receiving from", cancellationToken, 200);
        return QueueXml.Messages(message.Response.ContentStream!, QueueXml.Received);
    }

    /// <summary>Looks at messages that are visible now, and leaves them.</summary>
    public async Task<IReadOnlyList<PeekedMessage>> PeekMessagesAsync(int maxMessages, CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(
            RequestMethod.Get, $"/messages?peekonly=true&numofmessages={Count(maxMessages)}", null, "Peeking into", cancellationToken, 200);
        return QueueXml.Messages(message.Response.ContentStream!, QueueXml.Peeked);
    }

    /// <returns>False where the message is gone or somebody else took it since.</returns>
    public async Task<bool> DeleteMessageAsync(string messageId, string popReceipt, CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Delete, OneMessage(messageId, popReceipt), null, "Deleting from", cancellationToken, 204, 404, 400);
        if (message.Response.Status == 204) return true;

        return ErrorCode(message) is "MessageNotFound" or "PopReceiptMismatch" ? false : throw Failed(message, "Deleting from");
    }

    /// <summary>Hides a taken message for longer, from now on; zero shows it at once.</summary>
    /// <exception cref="RequestFailedException">404 or 400 where the message is gone or somebody else took it since.</exception>
    public async Task<SendReceipt> UpdateVisibilityAsync(
        string messageId, string popReceipt, TimeSpan visibilityTimeout, CancellationToken cancellationToken = default)
    {
        var path = $"{OneMessage(messageId, popReceipt)}&visibilitytimeout={Seconds(visibilityTimeout)}";
        using var message = await SendAsync(RequestMethod.Put, path, null, "Hiding a message of", cancellationToken, 204);
        return new(messageId, Header(message, "x-ms-popreceipt"), QueueXml.Moment(Header(message, "x-ms-time-next-visible")));
    }

    /// <summary>About how many messages the queue holds, hidden ones too.</summary>
    public async Task<int> GetApproximateLengthAsync(CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Get, "?comp=metadata", null, "Measuring", cancellationToken, 200);
        return int.Parse(Header(message, "x-ms-approximate-messages-count"), CultureInfo.InvariantCulture);
    }

    private async Task<HttpMessage> SendAsync(
        RequestMethod method, string path, string? body, string verb, CancellationToken cancellationToken, params int[] expected)
    {
        var message = pipeline.CreateMessage();
        try
        {
            message.Request.Method = method;
            message.Request.Uri.Reset(new Uri(address + path));
            message.Request.Headers.SetValue("x-ms-version", ApiVersion);
            if (body is not null)
            {
                message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(body));
                message.Request.Headers.SetValue("Content-Type", "application/xml");
            }

            await StorageRequest.SendAsync(pipeline, message, Resend.Always, write: null, cancellationToken);
            return expected.Contains(message.Response.Status) ? message : throw Failed(message, verb);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private RequestFailedException Failed(HttpMessage message, string verb)
    {
        var code = ErrorCode(message);
        return new(message.Response.Status, $"{verb} queue {Name}: the queue service answered {message.Response.Status} {code}.", code, null);
    }

    private static string? ErrorCode(HttpMessage message) => message.Response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null;

    private string Header(HttpMessage message, string name) =>
        message.Response.Headers.TryGetValue(name, out var value)
            ? value
            : throw new FormatException($"The queue service answered without {name} for queue {Name}.");

    private static string OneMessage(string messageId, string popReceipt) =>
        $"/messages/{Uri.EscapeDataString(messageId)}?popreceipt={Uri.EscapeDataString(popReceipt)}";

    private static int Count(int messages) =>
        messages is >= 1 and <= MaxMessages
            ? messages
            : throw new ArgumentOutOfRangeException(nameof(messages), messages, $"A request takes 1 to {MaxMessages} messages.");

    private static string Seconds(TimeSpan time) =>
        time >= TimeSpan.Zero && time <= LongestHidden
            ? ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(time), time, $"A message may be hidden for up to {LongestHidden.TotalDays} days.");

    private static string TimeToLive(TimeSpan time) =>
        time > TimeSpan.Zero
            ? ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(time), time, "A message lives for more than no time; null lets it live for ever.");

    private static string Checked(string name) =>
        name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal)
            ? name
            : throw new ArgumentException($"'{name}' is not a queue name: 3 to 63 lower-case letters, digits and single '-' between them.", nameof(name));
}
