using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>A connector on loopback that keeps what it gets and answers what a test tells it to.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private int ids;

    private FakeConnector(WebApplication app) => this.app = app;

    public sealed record Call(string Method, string Path, JsonObject? Body);

    public sealed record Answer(int Status, string Body = "{}", string? RetryAfter = null, string? Location = null);

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Answers to give before the ordinary ones, in this order.</summary>
    public ConcurrentQueue<Answer> Next { get; } = new();

    /// <summary>What the member look-up tells; null for a member that is not there.</summary>
    public Func<string, JsonObject?> Member { get; set; } = _ => null;

    public string Address => app.Urls.Single();

    public IEnumerable<Call> Sent => Calls.Where(c => c.Method == "POST");

    public IEnumerable<Call> Replaced => Calls.Where(c => c.Method == "PUT");

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector.app.Run(connector.HandleAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var path = context.Request.Path.Value!;
        Calls.Enqueue(new Call(context.Request.Method, path, text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject));

        var answer = Next.TryDequeue(out var told) ? told : Ordinary(context.Request.Method, path);
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is not null) context.Response.Headers.RetryAfter = answer.RetryAfter;
        if (answer.Location is not null) context.Response.Headers.Location = answer.Location;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body);
    }

    private Answer Ordinary(string method, string path) => method switch
    {
        "POST" => new(201, $$"""{"id":"m{{Interlocked.Increment(ref ids)}}"}"""),
        "GET" when Member(WebUtility.UrlDecode(path.Split('/')[^1])) is { } member => new(200, member.ToJsonString()),
        "GET" => new(404, """{"error":{"code":"MemberNotFoundInConversation"}}"""),
        _ => new(200),
    };
}
