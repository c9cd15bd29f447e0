using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Turns;
using PerfServerless.Durable.Registration;
using PerfServerless.TestKit.Time;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>
/// A hub's processes, their store and their callers on one thread under one seed. Callers repeat what was not acknowledged, as
/// real ones do; at the end every orchestration must have completed, every effect must have one key, and nothing may be left.
/// </summary>
internal sealed class SimulatedWorld
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ManualClock clock = new();
    private readonly InMemoryHubStore store = new(rowsPerPage: 7);
    private readonly Dictionary<string, HashSet<string>> keysByEffect = new(StringComparer.Ordinal);
    private readonly List<SimulatedProcess> processes = [];
    private readonly SimulationScheduler scheduler;
    private readonly Random random;
    private readonly Faults faults;
    private readonly Course course;
    private readonly List<int> stagingCalls = [];
    private readonly HubOptions options;
    private readonly FaultyCourier? courier;
    private readonly int seed;
    private int calls;
    private int ids;

    public SimulatedWorld(int seed, Faults faults, Course? course = null)
    {
        (this.seed, this.faults, this.course) = (seed, faults, course ?? Work.Course);
        random = new Random(seed);
        scheduler = new SimulationScheduler(random, clock);
        courier = faults.Messages is var (fault, sort) ? new FaultyCourier(fault, sort, random, clock) : null;
        options = this.course.Adjust(new HubOptions
        {
            Courier = courier,
            Shards = 3,
            CheckReplay = true,
            WarmInstances = random.Next(3) == 0 ? 1 : 100,
            IsHolderGone = holder => false,
            NewId = () => string.Create(CultureInfo.InvariantCulture, $"id{++ids}"),
            Scheduling = new HubScheduling(() => scheduler, scheduler),
            StopWithin = TimeSpan.FromSeconds(30),
        });
    }

    /// <summary>Store calls so far, of all processes.</summary>
    public int Calls => calls;

    /// <summary>The calls that wrote or removed the marker of a turn too large for one transaction.</summary>
    public IReadOnlyList<int> StagingCalls => stagingCalls;

    /// <summary>Messages that were harmed on their way.</summary>
    public int HarmedMessages => courier?.Harmed ?? 0;

    /// <summary>Runs to the end and checks what must hold.</summary>
    public void Run()
    {
        try
        {
            scheduler.Run(LiveAsync);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed} with {faults} fails at {clock.GetUtcNow():O}: {e.Message}", e);
        }
        finally
        {
            // Meters are known to the whole program until they are disposed, and would keep every world alive.
            foreach (var process in processes) process.Hub?.Diagnostics.Dispose();
        }
    }

    private async Task LiveAsync()
    {
        await BeginProcessAsync();
        var troubles = TroubleAsync();
        await Task.WhenAll(Enumerable.Range(0, course.Instances).Select(i => LifeOfAsync($"o{i}")));
        await troubles;
        await SettleAsync();
        Check();
    }

    private async Task LifeOfAsync(string id)
    {
        await InsistAsync(async client =>
        {
            if (await client.GetInstanceAsync(id) is null)
            {
                await client.ScheduleNewOrchestrationInstanceAsync("Work", course.Input, new StartOrchestrationOptions(id));
            }
        });
        for (var n = 0; n < course.Mails; n++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(3_000)), clock);
            var mail = string.Create(CultureInfo.InvariantCulture, $"{id}/mail{n}");
            await InsistAsync(client => client.RaiseEventAsync(id, "Mail", mail));
        }

        for (; ; )
        {
            OrchestrationMetadata? instance = null;
            await InsistAsync(async client => instance = await client.GetInstanceAsync(id, true));
            if (instance!.IsCompleted)
            {
                Assert.Equal((OrchestrationRuntimeStatus.Completed, course.Output), (instance.RuntimeStatus, instance.ReadOutputAs<int>()));
                await CheckTimeAsync(id);
                return;
            }

            if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Blocked)
            {
                throw new InvalidOperationException($"{id} is parked: {instance.FailureDetails!.ErrorMessage}");
            }
            if (clock.GetElapsedTime(0) > TimeSpan.FromHours(3)) throw new InvalidOperationException($"{id} is {instance.RuntimeStatus} for ever.");
            await Task.Delay(TimeSpan.FromSeconds(5), clock);
        }
    }

    /// <summary>Whatever the clocks did, an orchestration's time went forward and none of its timers fired early.</summary>
    private async Task CheckTimeAsync(string id)
    {
        IReadOnlyList<HistoryEvent> history = [];
        await InsistAsync(async client => history = await client.GetOrchestrationHistoryAsync(id));
        var turn = DateTime.MinValue;
        foreach (var e in history)
        {
            if (e is HistoryEvent.OrchestratorStarted)
            {
                Assert.True(e.Timestamp >= turn, $"{id} went back from {turn:O} to {e.Timestamp:O}.");
                turn = e.Timestamp;
            }

            if (e is HistoryEvent.TimerFired fired) Assert.True(turn >= fired.FireAt, $"{id}: a timer until {fired.FireAt:O} fired at {turn:O}.");
        }
    }

    /// <summary>Repeats a call until it is acknowledged, as a caller does whose process or connection died.</summary>
    private async Task InsistAsync(Func<DurableTaskClient, Task> call)
    {
        for (; ; )
        {
            try
            {
                if (processes.Find(p => !p.IsDead && p.Hub?.State == HubState.Active) is { } process)
                {
                    await call(process.Hub!.Client).WaitAsync(Patience, clock);
                    return;
                }
            }
            catch (Exception e) when (e is HubNotActiveException or TimeoutException)
            {
                // Asked again below.
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock);
        }
    }

    private async Task TroubleAsync()
    {
        if (faults.RandomCrashes > 0 || faults.Pauses > 0) await BeginProcessAsync();
        if (faults.CrashAt is not null) _ = ReplaceTheDeadAsync();

        for (var i = 0; i < faults.RandomCrashes + faults.Pauses; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(40_000)), clock);
            var living = processes.FindAll(p => !p.IsDead);
            var victim = living[random.Next(living.Count)];
            if (i < faults.RandomCrashes)
            {
                victim.Die();
                await BeginProcessAsync();
            }
            else
            {
                victim.Pause(TimeSpan.FromSeconds(random.Next(20, 90)));
            }

            if (faults.ClockJumps) clock.Jump(TimeSpan.FromMinutes(random.Next(-5, 6)));
        }
    }

    private async Task ReplaceTheDeadAsync()
    {
        for (var i = 0; i < (faults.CrashAgainAt is null ? 1 : 2); i++)
        {
            while (!processes[i].IsDead) await Task.Delay(TimeSpan.FromSeconds(1), clock);
            await BeginProcessAsync();
        }
    }

    private async Task BeginProcessAsync()
    {
        var process = new SimulatedProcess(store, clock, random, faults, Count);
        TimeProvider own = faults.Skewed ? new SkewedClock(clock, TimeSpan.FromSeconds(random.Next(-300, 301))) : clock;
        var registry = new DurableTaskRegistry();
        course.Register(registry, process, Record);
        process.Hub = new EmbeddedHub(registry, process, options, new ServiceCollection().BuildServiceProvider(), own, own, NullLoggerFactory.Instance);
        processes.Add(process);
        _ = BeginAsync(process);
        await Task.Yield();
    }

    private async Task BeginAsync(SimulatedProcess process)
    {
        for (; ; )
        {
            try
            {
                await process.Hub!.StartAsync();
                return;
            }
            catch (HubStoreUnavailableException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock);
            }
        }
    }

    private int Count(IReadOnlyList<RowChange>? changes)
    {
        calls++;
        if (changes?.Any(c => c.Key.EndsWith(HubKeys.StageSuffix, StringComparison.Ordinal)) == true) stagingCalls.Add(calls);
        return calls;
    }

    private void Record(string effect, string key)
    {
        if (!keysByEffect.TryGetValue(effect, out var keys)) keysByEffect[effect] = keys = [];
        keys.Add(key);
    }

    /// <summary>The processes end in order, so that what they remove lazily is removed; for one that dies at its end another one does.</summary>
    private async Task SettleAsync()
    {
        await Task.Delay(TimeSpan.FromMinutes(5), clock);
        for (var i = 0; i < processes.Count; i++)
        {
            if (processes[i] is { IsDead: false, Hub: not null } process) await StopAsync(process);
        }
    }

    private async Task StopAsync(SimulatedProcess process)
    {
        var stopping = process.Hub!.StopAsync();
        while (!stopping.IsCompleted && !process.IsDead) await Task.Delay(TimeSpan.FromSeconds(1), clock);
        if (!process.IsDead) await stopping;
        else await Task.Delay(TimeSpan.FromMinutes(5), clock); // somebody replaces it
    }

    private void Check()
    {
        foreach (var (effect, keys) in keysByEffect) Assert.True(keys.Count == 1, $"Effect '{effect}' ran under {keys.Count} keys: {string.Join(", ", keys)}");
        Assert.Equal(course.Instances * course.Effects, keysByEffect.Count);

        for (var shard = 0; shard < options.Shards; shard++)
        {
            foreach (var kind in new[] { "m|", "t|" })
            {
                var rows = Rows(shard, kind);
                Assert.True(rows.Count == 0, $"Rows are left behind: {string.Join(", ", rows.Select(r => r.Key))}");
            }

            CheckHistories([.. Rows(shard, "i|").Select(r => RowCodec.ReadHead(r.Key, r.Data))], Rows(shard, "h|"));
        }
    }

    /// <summary>Every history can be read, schedules nothing twice, and has no rows that no head counts.</summary>
    private static void CheckHistories(List<InstanceHead> heads, List<HubRow> rows)
    {
        foreach (var head in heads)
        {
            var tasks = HistoryLayout.Read(head, [.. rows.Where(r => r.Key.StartsWith($"h|{head.Id}|{head.HistoryId}|", StringComparison.Ordinal))])
                .OfType<HistoryEvent.TaskScheduled>().Select(t => t.TaskId).ToList();
            Assert.Equal(tasks.Distinct(), tasks);
        }

        var counted = heads.SelectMany(h => Enumerable.Range(0, h.Chunks).Select(i => HubKeys.History(h.Id, h.HistoryId, i)));
        Assert.Equal(counted.Order(StringComparer.Ordinal), rows.Select(r => r.Key));
    }

    private List<HubRow> Rows(int shard, string kind)
    {
        var rows = new List<HubRow>();
        HubPage? page = null;
        do
        {
            page = store.ReadAsync(HubKeys.Partition(shard), kind, kind[0] + "}", page?.Continuation, CancellationToken.None).GetAwaiter().GetResult();
            rows.AddRange(page.Rows);
        }
        while (page.Continuation is not null);
        return rows;
    }
}
