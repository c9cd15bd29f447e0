using System.Collections.Concurrent;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Mail.Graph;
using PerfServerless.Mail.Settings;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>Graph's <c>sendMail</c> as it is documented: 202 without a body, or an error with its code; it answers in the order it is told.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();

    private FakeGraph(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Line, string? Authorization, string? ContentType, string Body, long At)> Requests { get; } = new();

    public static async Task<FakeGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var graph = new FakeGraph(builder.Build());
        graph.app.Run(graph.AnswerAsync);
        await graph.app.StartAsync();
        return graph;
    }

    public FakeGraph Then(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    /// <param name="retryAfter">As the header says it.</param>
    public FakeGraph Then(int status, string? code = null, string? retryAfter = null) => Then(async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        if (code is null) return;

        var error = new { code, message = "Recipient 'ada@acme.example' is not resolved.", innerError = new { date = "2026-05-11T09:00:00" } };
        await context.Response.WriteAsJsonAsync(new { error });
    });

    public GraphMailer Mailer(MailOptions? options = null, FixedCredential? credential = null)
    {
        var transport = new HttpClientTransport(new HttpClient(app.GetTestServer().CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
        var pipeline = new GraphPipelineOptions { Transport = transport };
        return new(options ?? Options(), credential ?? new FixedCredential(), pipeline, NullLogger<GraphMailer>.Instance);
    }

    public static MailOptions Options() => new()
    {
        Kind = MailKind.Graph,
        From = A.Sender.Address,
        Timeout = A.Bound,
        Graph = new() { Endpoint = new("https://graph.test") },
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, body) = (context.Request, await new StreamReader(context.Request.Body).ReadToEndAsync());
        var line = $"{request.Method} {request.Scheme}://{request.Host}{request.Path.ToUriComponent()}{request.QueryString}";
        Requests.Enqueue((line, request.Headers.Authorization, request.ContentType, body, TimeProvider.System.GetTimestamp()));
        if (answers.TryDequeue(out var answer)) await answer(context);
        else context.Response.StatusCode = 202;
    }
}
