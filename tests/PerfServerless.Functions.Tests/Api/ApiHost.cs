using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Bot.Settings;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Host.Hosting;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Api;

/// <summary>The application as the standalone host has it, over stores in memory, without a network.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private ApiHost(WebApplication app, InMemoryStores stores, HostKeys keys)
    {
        (App, Stores, Keys) = (app, stores, keys);
        Anonymous = app.GetTestClient();
        Client = app.GetTestClient();
        Client.DefaultRequestHeaders.Add("X-Api-Key", keys.ApiKey);
    }

    public WebApplication App { get; }

    public InMemoryStores Stores { get; }

    public HostKeys Keys { get; }

    /// <summary>Shows the right key.</summary>
    public HttpClient Client { get; }

    public HttpClient Anonymous { get; }

    public static async Task<ApiHost> StartAsync(Action<IServiceCollection>? change = null, bool virtualClock = true, HostKeys? keys = null)
    {
        var stores = new InMemoryStores();
        keys ??= HostKeys.Make();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Configuration["PerfServerless:PublicUrl"] = "http://localhost:3978";
        builder.Configuration["Bot:Gate"] = "Development";
        builder.Configuration["Bot:Credential"] = "None";
        if (virtualClock) builder.Configuration["PerfServerless:Clock:Mode"] = "Virtual";
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration, BotDoor.OwnMachine)
            .AddInMemoryStores(stores)
            .AddSingleton<IHubStore>(new InMemoryHubStore())
            .AddHub()
            .AddSingleton(keys);
        change?.Invoke(builder.Services);

        var app = builder.Build().MapReviews();
        await app.StartAsync();
        await app.Services.GetRequiredService<EmbeddedHub>().WhenActive().WaitAsync(Patience);
        // The clock stands where the folder of the tests was made, until a test moves it.
        if (app.Services.GetRequiredService<BusinessTime>().Clock is VirtualClock clock) clock.Advance(FolderBuilder.Now);
        return new(app, stores, keys);
    }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public Task<HttpResponseMessage> ImportAsync(FolderBuilder folder) => Client.PostAsync(new Uri("/api/import", UriKind.Relative), Zip(folder));

    public static HttpContent Zip(FolderBuilder folder)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in folder.Files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        var content = new ByteArrayContent(zip.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        return content;
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) => Client.PostAsJsonAsync(path, body);

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The one sentence of an error, which must have the right form.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await JsonAsync(answer);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        var sentence = problem.GetProperty("detail").GetString()!;
        Assert.Matches("[.…]$", sentence);
        return sentence;
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
