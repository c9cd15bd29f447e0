using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Benchmarks;

/// <summary>A hub over a table of its own, with the orchestrations that are measured and a count of its requests.</summary>
internal sealed class BenchHub : IAsyncDisposable
{
    private readonly RequestCounter counter = new();

    private BenchHub(string connection, string table)
    {
        var options = new StorageClientOptions(TimeProvider.System);
        options.AddPolicy(counter, HttpPipelinePosition.PerRetry);
        Tables = new TableServiceClient(connection, options);
        Hub = new EmbeddedHub(
            Registry(), new TableHubStore(Tables, table), new HubOptions { MaxHistoryEvents = 20_000 }, new ServiceCollection()
                .BuildServiceProvider(), TimeProvider.System, TimeProvider.System, NullLoggerFactory.Instance);
    }

    public TableServiceClient Tables { get; }

    public EmbeddedHub Hub { get; }

    public DurableTaskClient Client => Hub.Client;

    /// <summary>Requests that went over the wire so far.</summary>
    public long Requests => counter.Total;

    public static async Task<BenchHub> StartAsync(string connection, string table)
    {
        var hub = new BenchHub(connection, table);
        await hub.Hub.StartAsync();
        await hub.Hub.WhenActive();
        return hub;
    }

    public async Task CompleteAsync(string name, object? input, string id)
    {
        await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));
        await CompletedAsync(id);
    }

    public async Task CompletedAsync(string id)
    {
        var done = await Client.WaitForInstanceCompletionAsync(id);
        if (done.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
            throw new InvalidOperationException($"Instance '{id}' ended as {done.RuntimeStatus}: {done.FailureDetails?.ErrorMessage}");
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private static DurableTaskRegistry Registry() => new DurableTaskRegistry()
        .AddActivityFunc<int, int>("Echo", (_, n) => n)
        .AddOrchestratorFunc<int, int>("Single", (context, n) => context.CallActivityAsync<int>("Echo", n))
        .AddOrchestratorFunc<int, int>("FanOut", async (context, n) =>
            (await Task.WhenAll(Enumerable.Range(0, n).Select(i => context.CallActivityAsync<int>("Echo", i)))).Length)
        .AddOrchestratorFunc<string>("Event", context => context.WaitForExternalEvent<string>("Go"))
        .AddOrchestratorFunc<int, int>("Sequence", async (context, n) =>
        {
            for (var i = 0; i < n; i++) await context.CallActivityAsync<int>("Echo", i);
            return n;
        })
        .AddOrchestratorFunc<DateTimeOffset, int>("Sleep", async (context, until) =>
        {
            await context.CreateTimer(until.UtcDateTime, CancellationToken.None);
            return 1;
        });
}
