using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Deliveries;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Operations;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Webhooks;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Operations;

/// <summary>The operations routes behind their gates, over a real hub in memory.</summary>
internal sealed class OperationsHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HostKeys keys = HostKeys.Make();
    private readonly InMemoryHubStore store = new();
    private WebApplication? app;
    private HttpClient? http;
    private EmbeddedHub? hub;

    public DurableTaskRegistry Registry { get; set; } = new();

    public DurableTaskClient Client => hub!.Client;

    /// <summary>Where programs reach it; none unless it listens.</summary>
    public string Address => app!.Urls.First();

    public string ApiKey => keys.ApiKey;

    /// <summary>Starts the host, or another one over the same store with <see cref="Registry"/> as it is now.</summary>
    /// <param name="listens">On a port of this machine, for programs; otherwise it has no network.</param>
    public async Task<OperationsHost> StartAsync(bool listens = false)
    {
        await StopAsync();
        hub = new EmbeddedHub(
            Registry, store, new HubOptions(), new ServiceCollection()
                .BuildServiceProvider(), TimeProvider.System, TimeProvider.System, NullLoggerFactory.Instance);
        await hub.StartAsync();
        await hub.WhenActive().WaitAsync(Patience);

        var builder = WebApplication.CreateSlimBuilder();
        if (listens) builder.WebHost.UseUrls("http://127.0.0.1:0");
        else builder.WebHost.UseTestServer();
        builder.Services
            .ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()))
            .AddProblemDetails().AddExceptionHandler<ProblemOfException>()
            .AddSingleton(keys)
            .AddSingleton(PseudoLanguage.Added)
            .AddSingleton(new LinkSigner(keys, TimeProvider.System))
            .AddSingleton<GateKeeper>()
            .AddSingleton(TimeProvider.System)
            .AddInMemoryStores(new InMemoryStores())
            .AddDestinations()
            .AddSingleton<ApiKeyChecks>()
            .AddSingleton<ApiKeyUses>()
            .AddSingleton(new BusinessTime(TimeProvider.System))
            .AddSingleton<IInstanceDesk>(new InstanceDesk(hub.Client, new HubInstances(hub), new BusinessTime(TimeProvider.System)))
            .AddSingleton(new InMemoryStores().FeedRefusals)
            .AddSingleton<DeliveryBoard>()
            .AddSingleton<CycleBoard>()
            .AddSingleton<FeedBoard>();
        app = builder.Build();
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseGates();
        app.MapOperations();
        app.MapOperationsPages();
        await app.StartAsync();
        http = listens ? new HttpClient { BaseAddress = new Uri(Address) } : app.GetTestClient();
        return this;
    }

    public string Link(string purpose = LinkPurposes.Operations) =>
        new LinkSigner(keys, TimeProvider.System).Query(purpose, "all", "test", TimeSpan.FromHours(1));

    /// <param name="language">What the caller says in Accept-Language.</param>
    public Task<HttpResponseMessage> AnonymouslyAsync(HttpMethod method, string path, string language = "en")
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept-Language", language);
        return http!.SendAsync(request);
    }

    public async Task<(int Status, JsonElement Body)> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.Add("X-Api-Key", keys.ApiKey);
        using var answer = await http!.SendAsync(request);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    /// <summary>Waits until an instance stands as asked.</summary>
    public async Task UntilAsync(string id, OrchestrationRuntimeStatus status)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await Client.GetInstanceAsync(id, cancellationToken: patience.Token))?.RuntimeStatus != status) await Task.Delay(5, patience.Token);
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (hub is not null) await hub.DisposeAsync();
    }
}
