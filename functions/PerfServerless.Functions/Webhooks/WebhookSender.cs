using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Webhooks;

/// <summary>
/// Posts events to webhooks: signed, with a bounded time, to no other address than the one that is named. Any answer from 200 to 299 means that
/// the event was taken; 410 means that nobody wants events there any more. What else the other side says is not read.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(15);

    private readonly WebhookAddress addresses;
    private readonly WebhookSecrets secrets;
    private readonly TimeProvider machine;
    private readonly Uri? host;
    private readonly HttpClient http;

    /// <param name="host">Where people reach this host.</param>
    /// <param name="machine">The machine's clock.</param>
    public WebhookSender(WebhookAddress addresses, WebhookSecrets secrets, Uri? host, TimeProvider machine)
    {
        (this.addresses, this.secrets, this.host, this.machine) = (addresses, secrets, host, machine);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = AtMost,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10), // a name may come to mean another address
            ConnectCallback = ConnectAsync,
        };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PerfServerless", "1"));
    }

    /// <exception cref="EventRefusedException">It was not taken.</exception>
    public async Task SendAsync(EventWebhook webhook, LoggedEvent logged, CancellationToken cancellationToken)
    {
        // The settings may have changed since it was added.
        if (addresses.Read(webhook.Url.OriginalString) is (_, { } refusal)) throw new EventRefusedException(refusal);

        var now = machine.GetUtcNow();
        if (secrets.Open(webhook, now) is not { Count: > 0 } keys) throw new EventRefusedException(EventWords.SecretLost);

        var body = CloudEvent.Write(webhook.Tenant, logged, host);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(CloudEvent.ContentType);
        request.Headers.Add(WebhookSignature.IdHeader, logged.Event.Id);
        request.Headers.Add(WebhookSignature.TimeHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(keys, logged.Event.Id, now, body.Span));

        using var enough = new CancellationTokenSource(AtMost, machine);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!answer.IsSuccessStatusCode) throw Refused(webhook, answer);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new EventRefusedException(EventWords.NoAnswer.Say(webhook.Url.Authority, (int)AtMost.TotalSeconds));
        }
        catch (HttpRequestException e) when (e.InnerException is EventRefusedException refused)
        {
            throw new EventRefusedException(refused.Why, inner: e);
        }
        catch (HttpRequestException e)
        {
            throw new EventRefusedException(EventWords.NotReached.Say(webhook.Url.Authority, e.HttpRequestError.ToString()), inner: e);
        }
    }

    public void Dispose() => http.Dispose();

    private EventRefusedException Refused(EventWebhook webhook, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        Saying why = status switch
        {
            (int)HttpStatusCode.Gone => EventWords.Gone.Say(webhook.Url.Authority),
            >= 300 and < 400 => EventWords.Redirected.Say(webhook.Url.Authority, status),
            _ => EventWords.Answered.Say(webhook.Url.Authority, status),
        };
        return new(why, Wait(answer.Headers.RetryAfter), answer.StatusCode == HttpStatusCode.Gone);
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? wish) =>
        wish?.Delta ?? (wish?.Date is { } date && date > machine.GetUtcNow() ? date - machine.GetUtcNow() : null);

    /// <summary>Looks at the address itself at the moment of connecting: a name may mean another one by then.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (name, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await Dns.GetHostAddressesAsync(name, cancellationToken);
        // Where requests go through a proxy, the connection is the proxy's, which decides itself what it reaches.
        var isProxy = context.InitialRequestMessage.RequestUri is { } target && !string.Equals(target.IdnHost, name, StringComparison.OrdinalIgnoreCase);
        IPAddress[] allowed = isProxy ? found : [.. found.Where(a => addresses.MayConnect(name, a))];
        if (allowed.Length == 0) throw new HttpRequestException(null, new EventRefusedException(EventWords.UrlInside.Say(name)));

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
