using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfServerless.Domain.Access;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Functions.Tests.Hosting;

/// <summary>The standalone host before its storage answers.</summary>
public sealed class WaitingForStorageTests : IDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-waiting-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_host_that_starts_before_its_storage_says_so_and_works_as_soon_as_it_answers()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var relay = new TcpRelay(azurite.Tables);
        await using var app = Build($"http://127.0.0.1:{relay.Port}", Key);
        await app.StartAsync().WaitAsync(Patience);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", app.Services.GetRequiredService<HostKeys>().ApiKey);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/api/health", UriKind.Relative))).StatusCode);
        Assert.Contains(
            "does not answer yet", await ApiHost.ProblemAsync(await client.GetAsync(new Uri("/api/cadences", UriKind.Relative)), 503), StringComparison.Ordinal);
        using var own = app.GetTestClient(); // an organisation's key is a row of the storage
        own.DefaultRequestHeaders.Add("X-Api-Key", ApiKeyText.Make(new("acme")).Whole);
        await ApiHost.ProblemAsync(await own.GetAsync(new Uri("/api/cadences", UriKind.Relative)), 503);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/api/ops");
        page.Headers.Add("Accept", "text/html");
        var shown = await client.SendAsync(page);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/api/openapi.json", UriKind.Relative))).StatusCode);

        relay.Open();
        using var patience = new CancellationTokenSource(Patience);
        while ((await client.GetAsync(new Uri("/api/health", UriKind.Relative), patience.Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100, patience.Token);
        Assert.Contains(
            "No such key", await ApiHost.ProblemAsync(await own.GetAsync(new Uri("/api/cadences", UriKind.Relative)), 401), StringComparison.Ordinal);
        Assert.Contains(
            "No organisation was imported", await ApiHost.ProblemAsync(await client.GetAsync(new Uri("/api/cadences", UriKind.Relative)), 409), StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact]
    public async Task A_key_that_is_refused_ends_the_start_with_a_sentence()
    {
        var azurite = await AzuriteServer.Shared;
        await using var app = Build(azurite.Tables.ToString().TrimEnd('/'), Convert.ToBase64String(new byte[64]));

        var refused = await Assert.ThrowsAsync<StorageException>(() => app.StartAsync());

        Assert.False(refused.WorthRetrying);
        Assert.Contains("has no right to this account's tables", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_turns_out_to_be_refused_after_the_storage_was_away_ends_the_host()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var relay = new TcpRelay(azurite.Tables);
        await using var app = Build($"http://127.0.0.1:{relay.Port}", Convert.ToBase64String(new byte[64]));
        await app.StartAsync().WaitAsync(Patience);

        relay.Open();
        await app.WaitForShutdownAsync().WaitAsync(Patience);

        // Whichever asked first found it out.
        var why = app.Services.GetRequiredService<StorageStart>().Failure
            ?? await Record.ExceptionAsync(() => app.Services.GetRequiredService<EmbeddedHub>().Completion);
        Assert.Contains("has no right", why?.Message, StringComparison.Ordinal);
    }

    private WebApplication Build(string tables, string key)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Configuration["Storage:ConnectionString"] =
            $"AccountName={Account};AccountKey={key};TableEndpoint={tables}/{Account};QueueEndpoint={tables}/{Account}";
        builder.Configuration["PerfServerless:DataFolder"] = folder.FullName;
        return StandaloneHost.Open(StandaloneHost.Compose(builder, ["http://localhost:3978"]));
    }
}
