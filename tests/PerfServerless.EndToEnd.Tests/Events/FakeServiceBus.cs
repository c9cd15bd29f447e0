using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.EndToEnd.Tests.Cloud;

namespace PerfServerless.EndToEnd.Tests.Events;

/// <summary>
/// A topic of Service Bus over TLS, as far as sending goes (Service Bus REST, "Send Message"): it asks for the token, the broker's properties and
/// the content, keeps one of two messages with the same id, and is overloaded, restarted or out of reach as often as a test says.
/// </summary>
internal sealed class FakeServiceBus : IAsyncDisposable
{
    public const string Host = "acme.servicebus.windows.net";
    public const string Topic = "perfserverless-events";
    public const string Token = "a-token-of-the-test";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, bool>> troubles = new();

    private FakeServiceBus(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.Single()).Port;

    /// <summary>What the topic holds, in the order in which it came.</summary>
    public ConcurrentQueue<(string Id, string Session, string Label, byte[] Body)> Kept { get; } = new();

    /// <summary>How many messages were dropped as duplicates.</summary>
    public int Duplicates { get; private set; }

    public ConcurrentQueue<string> Refused { get; } = new();

    public static async Task<FakeServiceBus> StartAsync(TestCertificates certificates)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificates.Certificate)));
        var bus = new FakeServiceBus(builder.Build());
        bus.app.Run(bus.AnswerAsync);
        await bus.app.StartAsync();
        return bus;
    }

    /// <summary>The next request meets this; it is taken all the same where this says so.</summary>
    public void Next(Func<HttpContext, bool> trouble) => troubles.Enqueue(trouble);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var trouble = troubles.TryDequeue(out var next);
        if (trouble && !next!(context)) return;

        var status = Take(context.Request, body.ToArray());
        if (!trouble) context.Response.StatusCode = status;
    }

    private int Take(HttpRequest request, byte[] body)
    {
        if (request.Headers.Authorization != $"Bearer {Token}") return Refuse(401, "no token");
        if (request.Host.Host != Host || request.Path != $"/{Topic}/messages" || request.Method != "POST") return Refuse(404, $"{request.Method} {request.Path}");
        if (request.ContentType?.StartsWith("application/cloudevents+json", StringComparison.Ordinal) != true) return Refuse(400, "another content type");

        var broker = JsonSerializer.Deserialize<JsonElement>(request.Headers["BrokerProperties"].ToString());
        string Property(string name) => broker.GetProperty(name).GetString()!;
        if (Property("MessageId") != JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetString()) return Refuse(400, "another id");
        if (request.Headers["type"] != $"\"{Property("Label")}\"") return Refuse(400, "another type");

        lock (Kept)
        {
            if (Kept.Any(k => k.Id == Property("MessageId"))) Duplicates++;
            else Kept.Enqueue((Property("MessageId"), Property("SessionId"), Property("Label"), body));
        }

        return 201;
    }

    private int Refuse(int status, string why)
    {
        Refused.Enqueue(why);
        return status;
    }
}
