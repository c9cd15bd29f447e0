using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>A hub over a store, with its own registry; started on demand and stopped at the end of the test.</summary>
internal sealed class HubUnderTest(
    IHubStore? store = null, TimeProvider? business = null, TimeProvider? machine = null, HubOptions? options = null, ILoggerFactory? loggers = null)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<EmbeddedHub> hubs = [];

    public DurableTaskRegistry Registry { get; } = new();

    public IHubStore Store { get; } = store ?? new InMemoryHubStore();

    public HubOptions Options { get; set; } = options ?? new HubOptions { CheckReplay = true, StopWithin = TimeSpan.FromSeconds(5) };

    public EmbeddedHub Hub => hubs[^1];

    public DurableTaskClient Client => Hub.Client;

    public async Task<HubUnderTest> StartAsync()
    {
        await BeginAsync();
        await Hub.WhenActive().WaitAsync(Patience);
        return this;
    }

    /// <summary>Starts one more process over the same store, without waiting for it to become active.</summary>
    public async Task<EmbeddedHub> BeginAsync()
    {
        var hub = new EmbeddedHub(
            Registry, Store, Options, new ServiceCollection().BuildServiceProvider(),
            business ?? TimeProvider.System, machine ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
        hubs.Add(hub);
        await hub.StartAsync();
        return hub;
    }

    public async Task RestartAsync()
    {
        await Hub.StopAsync();
        await StartAsync();
    }

    public Task<string> Start(TaskName name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));

    public Task<OrchestrationMetadata> Completion(string id) => Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true).WaitAsync(Patience);

    public async Task<OrchestrationMetadata> Run(TaskName name, object? input = null, string? id = null) => await Completion(await Start(name, input, id));

    /// <summary>Waits until an instance stands as asked.</summary>
    public async Task<OrchestrationMetadata> Until(string id, OrchestrationRuntimeStatus status)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (; ; )
        {
            var instance = await Client.GetInstanceAsync(id, true, patience.Token);
            if (instance?.RuntimeStatus == status) return instance;
            await Task.Delay(5, patience.Token);
        }
    }

    public async Task StopAllAsync()
    {
        foreach (var hub in hubs)
        {
            await hub.StopAsync(); // fails where the hub did, which disposing it would not tell
            await hub.DisposeAsync();
        }
    }
}
