using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Outbound;

/// <summary>The channel's connector: sends and rewrites messages and looks members up, within the channel's limits.</summary>
/// <param name="http">Follows no redirects and has no time-out of its own: see <see cref="CreateHttpClient"/>.</param>
/// <param name="clock">Machine time.</param>
/// <param name="jitter">Spreads repeated tries; a seeded one.</param>
internal sealed class ConnectorClient(
    HttpClient http, ConnectorOptions options, ServiceUrlPolicy policy, IConnectorCredential credential, TimeProvider clock, Random jitter)
    : IDisposable
{
    private const int MaxAnswer = 1024 * 1024;

    /// <summary>No answer holds a receiver for longer, whatever it says.</summary>
    private static readonly TimeSpan LongestTold = TimeSpan.FromHours(1);

    private readonly SendPace pace = new(options, clock);
    private readonly Lock jitterGate = new();

    public static HttpClient CreateHttpClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswer,
        };

    public void Dispose() => pace.Dispose();

    /// <returns>The new message's id.</returns>
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public async Task<string> SendAsync(Uri serviceUrl, OutgoingActivity activity, CancellationToken cancellationToken, SendLane lane = SendLane.Answer)
    {
        var conversation = activity.Conversation.Id!;
        var answer = await CallAsync<ResourceAnswer>(
            HttpMethod.Post, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities",
            new(activity.Tenant, conversation, lane), activity, cancellationToken);
        return answer?.Id is { Length: > 0 } id
            ? id
            : throw new ConnectorException("The connector took a message and returned no id for it.", HttpStatusCode.OK, null, worthRetrying: false);
    }

    /// <summary>Rewrites a message in place.</summary>
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public Task ReplaceAsync(Uri serviceUrl, string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation.Id!;
        return CallAsync<ResourceAnswer>(
            HttpMethod.Put, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(activityId)}",
            new(activity.Tenant, conversation, SendLane.Answer), activity, cancellationToken);
    }

    /// <summary>Opens (or finds) the personal chat with a member of a tenant in which the app is installed.</summary>
    /// <returns>The conversation's id.</returns>
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public async Task<string> CreateConversationAsync(Uri serviceUrl, string botId, string memberId, string entraTenantId, CancellationToken cancellationToken)
    {
        var wanted = new
        {
            isGroup = false,
            bot = new { id = botId },
            members = new[] { new { id = memberId } },
            tenantId = entraTenantId,
            channelData = new { tenant = new { id = entraTenantId } },
        };
        var answer = await CallAsync<ResourceAnswer>(
            HttpMethod.Post, serviceUrl, "v3/conversations", new(entraTenantId, "", SendLane.Own), wanted, cancellationToken);
        return answer?.Id
            ?? throw new ConnectorException("The connector opened a chat and returned no id for it.", HttpStatusCode.OK, null, worthRetrying: false);
    }

    /// <returns>The member, or null where the conversation has none of that id.</returns>
    /// <exception cref="ConnectorException">The connector refused or failed.</exception>
    public async Task<ChannelMember?> FindMemberAsync(
        Uri serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken, string tenant = "")
    {
        try
        {
            return await CallAsync<ChannelMember>(
                HttpMethod.Get, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversationId)}/members/{Uri.EscapeDataString(memberId)}",
                new(tenant, conversationId, SendLane.Answer), content: null, cancellationToken);
        }
        catch (ConnectorException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<T?> CallAsync<T>(
        HttpMethod method, Uri serviceUrl, string path, Place place, object? content, CancellationToken cancellationToken)
        where T : class
    {
        if (policy.Refusal(serviceUrl) is { } why) throw new ConnectorException(why, null, "ServiceUrlRefused", worthRetrying: false);

        var address = new Uri(serviceUrl.AbsoluteUri.TrimEnd('/') + "/" + path);
        for (var attempt = 1; ; attempt++)
        {
            if (pace.HeldFor(place.Tenant, place.Conversation) is var held && held > options.LongestWait) throw StillHeld(held);
            await pace.PassAsync(place.Tenant, place.Conversation, place.Lane, cancellationToken);

            using var response = await TryAsync(method, address, content, cancellationToken);
            if (response.IsSuccessStatusCode) return await ReadAsync<T>(response, cancellationToken);

            var (wait, told) = WaitAfter(attempt, response.Headers.RetryAfter);
            if (response.StatusCode == HttpStatusCode.TooManyRequests) pace.Refused(place.Tenant, place.Conversation, told);
            if (attempt >= options.Attempts || wait > options.LongestWait || !IsRetried(response.StatusCode))
                throw await ConnectorFaults.ReadAsync(response, method, cancellationToken);

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private static ConnectorException StillHeld(TimeSpan wait) => new(
        $"The chat connector takes nothing for this receiver for another {wait.TotalSeconds:0} s.", HttpStatusCode.TooManyRequests, "StillHeld", worthRetrying: true);

    private async Task<HttpResponseMessage> TryAsync(HttpMethod method, Uri address, object? content, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(method, address);
        if (content is not null) request.Content = JsonContent.Create(content, content.GetType(), options: ProtocolJson.Options);
        if (await credential.TokenAsync(either.Token) is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        try
        {
            return await http.SendAsync(request, either.Token);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorException($"The chat connector at {address.Authority} could not be reached.", null, null, worthRetrying: true, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException(
                $"The chat connector at {address.Authority} did not answer within {options.Timeout.TotalSeconds:0} s.", null, null, worthRetrying: true, e);
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (bytes.Length == 0) return null;

        try
        {
            return JsonSerializer.Deserialize<T>(bytes, ProtocolJson.Options);
        }
        catch (JsonException e)
        {
            throw new ConnectorException("The chat connector's answer is not JSON of the expected form.", response.StatusCode, null, worthRetrying: false, e);
        }
    }

    private static bool IsRetried(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <returns>The wait before the next try, and what of it the connector asked for.</returns>
    private (TimeSpan Wait, TimeSpan Told) WaitAfter(int attempt, RetryConditionHeaderValue? told)
    {
        double random;
        lock (jitterGate) random = jitter.NextDouble();

        var longest = options.FirstWait * Math.Pow(2, attempt - 1);
        var ours = (longest < options.LongestWait ? longest : options.LongestWait) * (0.5 + (random / 2));
        var theirs = told?.Delta ?? (told?.Date is { } date ? date - clock.GetUtcNow() : TimeSpan.Zero);
        if (theirs < TimeSpan.Zero) theirs = TimeSpan.Zero;
        if (theirs > LongestTold) theirs = LongestTold;

        return (theirs > ours ? theirs : ours, theirs);
    }

    private sealed record ResourceAnswer(string? Id);

    /// <summary>Whose limits a request counts for.</summary>
    /// <param name="Conversation">Empty where it belongs to none.</param>
    private sealed record Place(string Tenant, string Conversation, SendLane Lane);
}
