using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>One process after the other over one store, as a supervisor that starts anew what died keeps them; on one thread.</summary>
/// <param name="register">Told the process, whose <see cref="SimulatedProcess.Die"/> the code may call: nothing of it is written any more.</param>
internal sealed class MortalHub(Action<DurableTaskRegistry, SimulatedProcess> register)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ManualClock clock = new();
    private readonly InMemoryHubStore store = new();
    private readonly Random random = new(1);
    private readonly List<string> marks = [];
    private SimulatedProcess? process;
    private int ids;

    /// <summary>Processes that died.</summary>
    public int Deaths { get; private set; }

    /// <summary>Marks of careful running that were written, by their keys.</summary>
    public IReadOnlyList<string> Marks => marks;

    public HubOptions Options { get; set; } = new() { Shards = 3 };

    public void Run(Func<Task> course)
    {
        var scheduler = new SimulationScheduler(random, clock);
        Options = Options with
        {
            IsHolderGone = _ => true,
            NewId = () => string.Create(CultureInfo.InvariantCulture, $"id{++ids}"),
            Scheduling = new HubScheduling(() => scheduler, scheduler),
        };
        scheduler.Run(course);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill() => process!.Die();

    public Task StopAsync() => process!.Hub!.StopAsync();

    public Task StartAsync(string name, string id) => AskAsync(async client =>
    {
        if (await client.GetInstanceAsync(id) is null) await client.ScheduleNewOrchestrationInstanceAsync(name, null, new StartOrchestrationOptions(id));
        return true;
    });

    public Task<OrchestrationMetadata?> FindAsync(string id) => AskAsync(client => client.GetInstanceAsync(id, true));

    /// <summary>Waits until an instance stands as asked, while processes come and go.</summary>
    public async Task<OrchestrationMetadata> UntilAsync(string id, OrchestrationRuntimeStatus status)
    {
        var since = clock.GetTimestamp();
        for (; ; )
        {
            var instance = await FindAsync(id);
            if (instance?.RuntimeStatus == status) return instance;
            if (clock.GetElapsedTime(since) > Patience)
            {
                throw new InvalidOperationException($"{id} is {instance?.RuntimeStatus} after {Deaths} deaths: {instance?.FailureDetails?.ErrorMessage}");
            }
            await Task.Delay(TimeSpan.FromSeconds(1), clock);
        }
    }

    /// <summary>Waits for a time in which nothing that waited can still bring the process down.</summary>
    public async Task RestAsync()
    {
        await Task.Delay(TimeSpan.FromMinutes(1), clock);
        await AskAsync(_ => Task.FromResult(true));
    }

    public async Task<T> AskAsync<T>(Func<DurableTaskClient, Task<T>> question)
    {
        for (; ; )
        {
            if (process is null or { IsDead: true }) await BeginAsync();
            try
            {
                return await question(process!.Hub!.Client).WaitAsync(TimeSpan.FromSeconds(5), clock);
            }
            catch (Exception e) when (e is HubNotActiveException or TimeoutException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock);
            }
        }
    }

    public async Task<IReadOnlyList<string>> KeysAsync(string kind)
    {
        var keys = new List<string>();
        for (var shard = 0; shard < Options.Shards; shard++)
        {
            keys.AddRange(
                (
                    await store.ReadAsync(
                        string.Create(CultureInfo.InvariantCulture, $"s{shard:D2}"), kind, kind[0] + "}", null,
                        CancellationToken.None)).Rows.Select(r => r.Key));
        }

        return keys;
    }

    private async Task BeginAsync()
    {
        if (process is { IsDead: true } && ++Deaths > 40) throw new InvalidOperationException("Processes die for ever.");

        var next = new SimulatedProcess(store, clock, random, new Faults(), Note);
        var registry = new DurableTaskRegistry();
        register(registry, next);
        next.Hub = new EmbeddedHub(registry, next, Options, new ServiceCollection().BuildServiceProvider(), clock, clock, NullLoggerFactory.Instance);
        process = next;
        await next.Hub.StartAsync();
    }

    private int Note(IReadOnlyList<RowChange>? changes)
    {
        marks.AddRange((changes ?? []).OfType<RowChange.Put>().Select(c => c.Key).Where(k => k.Contains("!care-", StringComparison.Ordinal)));
        return 0;
    }
}
