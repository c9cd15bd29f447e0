using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using PerfServerless.Bot.Authentication;

namespace PerfServerless.Bot.Tests.Authentication;

/// <summary>Publishes signing keys as the Bot Framework does, counts who asks, and fails in the ways of a service far away.</summary>
internal sealed class FakeChannelService : IAsyncDisposable
{
    private readonly WebApplication app;
    private int metadataReads;

    private FakeChannelService(WebApplication app) => this.app = app;

    /// <summary>The keys it publishes, as JSON Web Keys.</summary>
    public List<JsonObject> Keys { get; } = [];

    /// <summary>Answers in place of the metadata, as long as it is set.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>How often its metadata were asked for.</summary>
    public int MetadataReads => metadataReads;

    /// <summary>Every path that was asked for besides metadata and keys.</summary>
    public List<string> Others { get; } = [];

    public string Address => app.Urls.Single();

    public string Metadata => $"{Address}/v1/.well-known/openidconfiguration";

    public static async Task<FakeChannelService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new FakeChannelService(builder.Build());
        service.app.Run(service.AnswerAsync);
        await service.app.StartAsync();
        return service;
    }

    /// <summary>What the bot knows of the keys that this service publishes.</summary>
    public ChannelKeys KeysFor(TimeProvider machine) => new(
        Metadata,
        new HttpDocumentRetriever(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })) { RequireHttps = false },
        machine,
        NullLogger<ChannelKeys>.Instance);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/v1/.well-known/openidconfiguration":
                Interlocked.Increment(ref metadataReads);
                if (Instead is { } instead) await instead(context);
                else await context.Response.WriteAsJsonAsync(new { issuer = "https://api.botframework.com", jwks_uri = $"{Address}/v1/.well-known/keys" });
                break;
            case "/v1/.well-known/keys":
                await context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.DeepClone())]) }.ToJsonString());
                break;
            case var other:
                lock (Others) Others.Add(other ?? "");
                context.Response.StatusCode = 404;
                break;
        }
    }
}
