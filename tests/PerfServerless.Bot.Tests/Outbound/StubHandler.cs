using System.Net;

namespace PerfServerless.Bot.Tests.Outbound;

/// <summary>Answers at once what a test tells it to, the last answer for ever.</summary>
internal sealed class StubHandler(TimeProvider clock, params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<(DateTimeOffset At, HttpMethod Method, Uri Address)> Calls { get; } = [];

    /// <summary>What each call showed in its <c>Authorization</c> header.</summary>
    public List<string?> Authorizations { get; } = [];

    public static Func<HttpResponseMessage> Status(int status, string body = "{}", string? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add((clock.GetUtcNow(), request.Method, request.RequestUri!));
        Authorizations.Add(request.Headers.Authorization?.ToString());
        return Task.FromResult(answers[Math.Min(Calls.Count, answers.Length) - 1]());
    }
}
