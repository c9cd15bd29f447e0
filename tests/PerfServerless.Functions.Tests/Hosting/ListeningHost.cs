using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Settings;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Host.Hosting;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Hosting;

/// <summary>The application over stores in memory, on a port of this machine, for commands that call it.</summary>
internal sealed class ListeningHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;

    private ListeningHost(WebApplication app, InMemoryStores stores) => (this.app, Stores) = (app, stores);

    public InMemoryStores Stores { get; }

    public ICollection<string> Urls => app.Urls;

    /// <param name="folder">Of its one organisation.</param>
    public static async Task<ListeningHost> StartAsync(HostKeys keys, FolderBuilder folder)
    {
        var stores = new InMemoryStores();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["PerfServerless:PublicUrl"] = "http://localhost:3978";
        builder.Configuration["PerfServerless:Clock:Mode"] = "Virtual";
        builder.Configuration["Bot:Gate"] = "Development";
        builder.Configuration["Bot:Credential"] = "None";
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration, BotDoor.OwnMachine)
            .AddInMemoryStores(stores)
            .AddSingleton<IHubStore>(new InMemoryHubStore())
            .AddHub()
            .AddSingleton(keys);
        var app = builder.Build().MapReviews();
        await app.StartAsync();
        await app.Services.GetRequiredService<EmbeddedHub>().WhenActive().WaitAsync(Patience);
        ((VirtualClock)app.Services.GetRequiredService<BusinessTime>().Clock).Advance(FolderBuilder.Now);

        using var http = new HttpClient { DefaultRequestHeaders = { { "X-Api-Key", keys.ApiKey } } };
        using var zip = ApiHost.Zip(folder);
        using var imported = await http.PostAsync(new Uri($"{app.Urls.First()}/api/import"), zip);
        imported.EnsureSuccessStatusCode();
        return new(app, stores);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
