using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.EndToEnd.Tests.Cloud;

namespace PerfServerless.EndToEnd.Tests.TeamsApp;

/// <summary>The organisation's app catalogue of Microsoft Graph, over TLS, as it is documented; with whatever fault is put before an answer.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    public const string Token = "eyJ0.a-token-of-the-test.c2ln";

    private readonly WebApplication app;
    private readonly TestCertificates certificates;

    private FakeGraph(WebApplication app, TestCertificates certificates) => (this.app, this.certificates) = (app, certificates);

    public string Url => $"https://localhost:{new Uri(app.Urls.Single()).Port}";

    public string AuthorityFile => certificates.AuthorityFile;

    /// <summary>The versions of the one app that it holds; empty where it holds none.</summary>
    public List<string> Versions { get; } = [];

    /// <summary>It holds the app and does not list it yet.</summary>
    public bool Hidden { get; set; }

    public byte[] Package { get; private set; } = [];

    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What the next requests get instead of an answer; null for an answer.</summary>
    public Queue<Func<HttpContext, Task>?> Faults { get; } = new();

    public static async Task<FakeGraph> StartAsync(string folder)
    {
        var certificates = new TestCertificates(folder, "localhost");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificates.Certificate)));
        var graph = new FakeGraph(builder.Build(), certificates);
        graph.app.Run(graph.AnswerAsync);
        await graph.app.StartAsync();
        return graph;
    }

    public static Func<HttpContext, Task> Refuses(int status, string code, string message, string? retryAfter = null) => context =>
    {
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return WriteAsync(context, status, new { error = new { code, message } });
    };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        certificates.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Calls.Enqueue($"{request.Method} {request.Path}");
        if (Faults.TryDequeue(out var fault) && fault is not null)
        {
            await fault(context);
            return;
        }

        if (request.Headers.Authorization != $"Bearer {Token}")
            await Refuses(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.")(context);
        else if (request.Method == "GET" && request.Path == "/v1.0/appCatalogs/teamsApps")
            await ListAsync(context);
        else if (request is { Method: "POST", ContentType: "application/zip" } && request.Path == "/v1.0/appCatalogs/teamsApps")
            await PublishAsync(context);
        else if (request is { Method: "POST", ContentType: "application/zip" } && request.Path == "/v1.0/appCatalogs/teamsApps/id-in-catalogue/appDefinitions")
            await UpdateAsync(context);
        else
            await Refuses(400, "BadRequest", "No such thing.")(context);
    }

    private Task ListAsync(HttpContext context)
    {
        Assert.StartsWith($"externalId eq '{TeamsAppScript.AppId}'", context.Request.Query["$filter"].ToString(), StringComparison.Ordinal);
        Assert.Equal("appDefinitions", context.Request.Query["$expand"].ToString());
        var shown = Versions.Count > 0 && !Hidden;
        Hidden = false;
        object[] found = shown
            ? [new { id = "id-in-catalogue", externalId = TeamsAppScript.AppId, appDefinitions = Versions.Select(v => new { version = v }) }]
            : [];
        return WriteAsync(context, 200, new { value = found });
    }

    private async Task PublishAsync(HttpContext context)
    {
        if (Versions.Count > 0)
        {
            await Refuses(409, "Conflict", "App with same id already exists in the tenant.")(context);
            return;
        }

        await TakeAsync(context);
        await WriteAsync(context, 201, new { id = "id-in-catalogue", externalId = TeamsAppScript.AppId });
    }

    private async Task UpdateAsync(HttpContext context)
    {
        await TakeAsync(context);
        await WriteAsync(context, 201, new { id = "definition", teamsAppId = "id-in-catalogue", version = Versions[^1] });
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content);
        Package = content.ToArray();
        using var zip = new System.IO.Compression.ZipArchive(content);
        using var manifest = await JsonDocument.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync());
        Versions.Add(manifest.RootElement.GetProperty("version").GetString()!);
    }

    private static async Task WriteAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(body);
    }
}
