using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.Functions.Azure.Tests.Hosting;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Settings;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>
/// The whole application as the Azure host composes it, in as many processes as a test wants, over one set of stores and the official
/// engine with its ways: real orchestrators, activities, reconcilers and stores' logic, a clock that leaps, messages that are counted.
/// </summary>
internal sealed class OfficialWorld : IAsyncDisposable
{
    private static readonly TimeSpan TimerEvery = TimeSpan.FromMinutes(30);

    private readonly List<ServiceProvider> processes = [];
    private readonly InMemoryStores stores = new();

    public OfficialWorld(DateTime start, OfficialWays ways, int count)
    {
        Engine = new FakeOrchestration(start) { InstanceId = "none" };
        Clock = new FollowingClock(Engine);
        Client = new EngineClient(Engine);
        Chat = new Everybody(Clock);
        for (var i = 0; i < count; i++) processes.Add(Compose());
        foreach (var orchestrator in ReviewRegistry.Create().Orchestrators.Select(o => o.Name.Name).Distinct()) Play(orchestrator, ways);
        foreach (var activity in ReviewRegistry.Create().Activities) Play(activity);
    }

    public FakeOrchestration Engine { get; }

    public TimeProvider Clock { get; }

    public EngineClient Client { get; }

    public Everybody Chat { get; }

    public InMemoryStores Stores => stores;

    public Task PublishAsync(Scorecard scorecard) =>
        stores.Scorecards.PublishAsync(new(ScorecardVersion.Of(scorecard), scorecard, Clock.GetUtcNow()), CancellationToken.None);

    /// <summary>The timer function in a process; the host calls it in one at a time, and twice at once where a call was slow.</summary>
    public Task ReconcileAsync(int process = 0) =>
        processes[process].GetRequiredService<TimerFunctions>().ReconcileAsync(new TimerInfo(), Client, new Call());

    /// <summary>Lets the time pass, with the timer function at its times.</summary>
    public async Task PassUntilAsync(DateTime utc, Func<Task> onTimer)
    {
        while (Engine.Now < utc)
        {
            Engine.GoOnUntil(Engine.Now + TimerEvery < utc ? Engine.Now + TimerEvery : utc);
            await onTimer();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes) await process.DisposeAsync();
        await Client.DisposeAsync();
    }

    private void Play(string orchestrator, OfficialWays ways)
    {
        foreach (var version in (string[])["", ReviewVersions.Cycle])
            Engine.SubOrchestrator(orchestrator, () => new ByRunner(processes[0].GetRequiredService<OfficialRunner>(), ways), version);
    }

    private void Play(TaskRegistration activity) => Engine.Activity<JsonElement?, JsonElement?>(
        activity.Name.Name,
        (input, call) =>
        {
            var runner = processes[call.Count % processes.Count].GetRequiredService<OfficialRunner>();
            return runner.RunAsync(activity.Name.Name, input, new Call(new Dictionary<string, object?> { ["instanceId"] = call.InstanceId })).GetAwaiter().GetResult();
        });

    private ServiceProvider Compose()
    {
        var configuration = AzureSettings.Configuration;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = Environments.Production })
            .AddReviewsOnAzure(configuration)
            .AddInMemoryStores(stores)
            .RemoveAll<IChannel>()
            .AddSingleton<IChannel>(Chat)
            .AddSingleton(Clock)
            .AddSingleton(new BusinessTime(Clock))
            .AddSingleton<TimerFunctions>()
            .BuildServiceProvider();
        services.GetRequiredService<ClientSource>().Use(Client);
        return services;
    }

    private sealed class FollowingClock(FakeOrchestration engine) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(engine.Now, TimeSpan.Zero);
    }
}
