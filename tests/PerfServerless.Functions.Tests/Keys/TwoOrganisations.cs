using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net.Http.Json;
using System.Text.Json;
using PerfServerless.Domain.Access;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Logging;

namespace PerfServerless.Functions.Tests.Keys;

/// <summary>The application with two organisations in it, acme and globex, whose people and numbers have the same ids.</summary>
internal sealed class TwoOrganisations : IAsyncDisposable
{
    public const string Acme = "acme";
    public const string Globex = "globex";

    private TwoOrganisations(ApiHost host, CapturedLog log) => (Host, Log) = (host, log);

    public ApiHost Host { get; }

    public CapturedLog Log { get; }

    public static FolderBuilder GlobexFolder => new FolderBuilder()
        .Replace("organisation.csv", "acme,Acme Ltd,11111111-2222-3333-4444-555555555555", "globex,Globex SE,22222222-2222-3333-4444-555555555555");

    public static async Task<TwoOrganisations> StartAsync()
    {
        var log = new CapturedLog();
        var host = await ApiHost.StartAsync(services => services.AddLogging(l => l.AddProvider(log)));
        foreach (var folder in new[] { new FolderBuilder(), GlobexFolder })
        {
            using var imported = await host.ImportAsync(folder);
            Assert.Equal(200, (int)imported.StatusCode);
        }

        return new(host, log);
    }

    /// <summary>A fresh key, made through the API.</summary>
    public async Task<string> KeyAsync(string tenant, params KeyScope[] scopes)
    {
        using var made = await Host.PostAsync(
            $"/api/keys?tenant={tenant}", new { name = "ERP", scopes = scopes.Select(s => s.ToString().ToLowerInvariant()), days = 30, by = "ann" });
        Assert.Equal(201, (int)made.StatusCode);
        Assert.Equal("no-store", made.Headers.CacheControl?.ToString());
        return (await ApiHost.JsonAsync(made)).GetProperty("key").GetString()!;
    }

    public static string IdOf(string key) => ApiKeyText.TryParse(key)!.Id;

    /// <summary>What the API says to a request under a key.</summary>
    public async Task<(int Status, JsonElement Body)> CallAsync(string? key, string method, string path, object? body = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = content ?? (body is null ? null : JsonContent.Create(body)) };
        if (key is not null) request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        using var answer = await Host.Anonymous.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    public static string WordOf(JsonElement problem) => problem.GetProperty("words").GetProperty("id").GetString()!;

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
