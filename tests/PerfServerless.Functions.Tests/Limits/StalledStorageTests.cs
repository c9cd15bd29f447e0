using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.Hosting;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Stores;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Functions.Tests.Limits;

/// <summary>The standalone host whose storage takes every request and answers none.</summary>
public sealed class StalledStorageTests : IDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-stalled-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_route_answers_within_its_time()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var relay = new TcpRelay(azurite.Tables);
        relay.Open();
        await using var app = Build($"http://127.0.0.1:{relay.Port}");
        await app.StartAsync().WaitAsync(Patience);
        await app.Services.GetRequiredService<EmbeddedHub>().WhenActive().WaitAsync(Patience);
        Assert.True(app.Services.GetRequiredService<StorageStart>().IsReady);
        using var client = app.GetTestClient();
        client.Timeout = Patience;
        client.DefaultRequestHeaders.Add("X-Api-Key", app.Services.GetRequiredService<HostKeys>().ApiKey);

        relay.Stall();
        var answers = await Task.WhenAll(Requests(app).Select(r => StatusAsync(client, r)));
        await relay.DisposeAsync(); // whatever still waits for it ends, and the host with it

        Assert.True(answers.Length > 20);
        Assert.DoesNotContain(answers, a => a.Status is 500 or 0);
        Assert.Contains(answers, a => a is { What: "GET /api/cadences", Status: 504 });
        Assert.Contains(answers, a => a.What.StartsWith("POST /api/actuals", StringComparison.Ordinal) && a.Status == 504);
        Assert.Contains(answers, a => a.What.StartsWith("GET /api/desk", StringComparison.Ordinal) && a.Status == 504);
        Assert.Contains(answers, a => a.What.StartsWith("GET /api/export", StringComparison.Ordinal) && a.Status == 504);
        Assert.Contains(answers, a => a is { What: "GET /api/health", Status: 503 });
    }

    private static async Task<(string What, int Status)> StatusAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            var what = $"{request.Method} {request.RequestUri}";
            try
            {
                using var answer = await client.SendAsync(request);
                return (what, (int)answer.StatusCode);
            }
            catch (OperationCanceledException)
            {
                return (what, 0);
            }
        }
    }

    private static IEnumerable<HttpRequestMessage> Requests(WebApplication app) =>
        from route in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where route.Metadata.GetMetadata<RequestLimits>() is not { IsBot: true }
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select Request(app, route, method);

    private static HttpRequestMessage Request(WebApplication app, RouteEndpoint route, string method)
    {
        var gate = route.Metadata.GetMetadata<RouteGateMetadata>()!;
        var path = route.RoutePattern.RawText!.Replace("{id}", "k:acme:weekly", StringComparison.Ordinal)
            .Replace("{cadence}", "weekly", StringComparison.Ordinal).Replace("{key}", "acme:weekly:20260601w", StringComparison.Ordinal);
        var subject = gate.LinkPurpose == LinkPurposes.Desk ? "acme:ada" : "acme:weekly:20260601w";
        var query = gate is { Gate: RouteGate.SignedLink, LinkPurpose: { } purpose }
            ? $"?{app.Services.GetRequiredService<LinkSigner>().Query(purpose, subject, "ada", TimeSpan.FromDays(1))}"
            : method == "DELETE" ? "?before=2026-01-01T00:00:00Z" : "";
        return new(new HttpMethod(method), path + query)
        {
            Headers = { Host = "localhost" },
            Content = method != "POST" ? null
                : gate.Gate == RouteGate.SignedLink ? new FormUrlEncodedContent([KeyValuePair.Create("verb", "submit")])
                : path == "/api/import" ? null
                : JsonContent.Create(path == "/api/actuals" ? (object)new { kpi = "k", period = "2026-05", value = 1 } : new { }),
        };
    }

    private WebApplication Build(string tables)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Configuration["Storage:ConnectionString"] =
            $"AccountName={Account};AccountKey={Key};TableEndpoint={tables}/{Account};QueueEndpoint={tables}/{Account}";
        builder.Configuration["PerfServerless:DataFolder"] = folder.FullName;
        builder.Configuration["PerfServerless:Limits:RequestSeconds"] = "6";
        builder.Configuration["PerfServerless:Limits:LongRequestSeconds"] = "7";
        return StandaloneHost.Open(StandaloneHost.Compose(builder, ["http://localhost:3978"]));
    }
}
