using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PerfServerless.Durable.Hub.Processes;
using PerfServerless.HubWorker;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Hub.Processes;

/// <summary>
/// Two processes over one table, callers that repeat what was not acknowledged, and somebody who kills and stops processes at
/// random; afterwards the log of effects and the processes' logs of commits are held against what must be true.
/// </summary>
internal sealed class TwoProcesses(string connection, int seed, int troubles) : IDisposable
{
    private const int Callers = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string hubTable = AzuriteFixture.UniqueName("Hub");
    private readonly string effectsTable = AzuriteFixture.UniqueName("Effects");
    private readonly DirectoryInfo logs = Directory.CreateTempSubdirectory("hub-commits-");
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> outputs = new(StringComparer.Ordinal);
    private readonly WorkerProcess[] workers = new WorkerProcess[2];
    private volatile bool isOver;
    private int processes;

    public int Kills { get; private set; }

    /// <summary>How often the active process stood still until the other one had taken over.</summary>
    public int TakeOversFromStopped { get; private set; }

    public int Instances => outputs.Count;

    public async Task RunAsync()
    {
        await new TableServiceClient(connection, new StorageClientOptions(TimeProvider.System)).GetTableClient(effectsTable).CreateIfNotExistsAsync();
        for (var i = 0; i < workers.Length; i++) workers[i] = Begin();

        var callers = Enumerable.Range(0, Callers).Select(CallAsync).ToList();
        await TroubleAsync(new Random(seed));
        isOver = true;
        await Task.WhenAll(callers);

        await CheckEffectsAsync();
        new CommitLogs(logs).Check();
    }

    /// <summary>A single process that holds the hub, and how it calls itself in the lease.</summary>
    public async Task<(HubProcess Holder, WorkerProcess Worker)> HolderAsync()
    {
        var worker = workers[0] = Begin();
        await UntilAsync(worker.IsActiveAsync, "The process does not become active.");
        var lease = await new TableHubStore(new TableServiceClient(connection, new StorageClientOptions(TimeProvider.System)), hubTable)
            .FindAsync("hub", "!lease", CancellationToken.None);
        using var json = JsonDocument.Parse(lease!.Data);
        return (json.RootElement.GetProperty("holder").Deserialize<HubProcess>(JsonSerializerOptions.Web)!, worker);
    }

    public void Dispose()
    {
        foreach (var worker in workers) worker?.Dispose();
        logs.Delete(recursive: true);
    }

    private WorkerProcess Begin() =>
        WorkerProcess.Start(connection, hubTable, effectsTable, Path.Combine(logs.FullName, string.Create(CultureInfo.InvariantCulture, $"{++processes}.log")));

    private async Task CallAsync(int caller)
    {
        var random = new Random(seed + caller + 1);
        for (var n = 0; !isOver || n == 0; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"c{caller}n{n}");
            await InsistAsync($"start {id}");
            for (var mail = 0; mail < EffectWork.Mails; mail++)
            {
                await Task.Delay(random.Next(200));
                await InsistAsync(string.Create(CultureInfo.InvariantCulture, $"mail {id} m{mail}"));
            }

            outputs[id] = await CompletionAsync(id);
        }
    }

    private async Task<IReadOnlyList<string>> CompletionAsync(string id)
    {
        var since = Stopwatch.StartNew();
        for (; ; )
        {
            var status = await InsistAsync($"status {id}");
            if (status.Split(' ') is [_, "Completed", var output, ..]) return JsonSerializer.Deserialize<string[]>(output)!;
            if (!status.Contains("Running", StringComparison.Ordinal) && !status.Contains("Pending", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{id} stands as '{status}'.");
            }

            if (since.Elapsed > Patience) throw new InvalidOperationException($"{id} does not complete; it stands as '{status}'.");
            await Task.Delay(50);
        }
    }

    /// <summary>Asks one process after the other until one does it.</summary>
    private async Task<string> InsistAsync(string command)
    {
        var since = Stopwatch.StartNew();
        string? last = null;
        for (var i = 0; since.Elapsed < Patience; i++)
        {
            var answer = await workers[i % workers.Length].AskAsync(command);
            if (answer?.StartsWith("done", StringComparison.Ordinal) == true) return answer;
            last = answer ?? last;
            await Task.Delay(20);
        }

        throw new InvalidOperationException($"Nobody does '{command}' within {Patience.TotalSeconds} s; the last refusal: {last}");
    }

    private async Task TroubleAsync(Random random)
    {
        for (var i = 0; i < troubles; i++)
        {
            var active = await ActiveAsync();
            await Task.Delay(random.Next(700));
            var victim = random.Next(4) == 0 ? 1 - active : active;
            if (i % 2 == 0) await KillAsync(victim);
            else await StandStillAsync(victim, random);
        }

        await ActiveAsync();
    }

    private async Task KillAsync(int victim)
    {
        await workers[victim].KillAsync();
        workers[victim].Dispose();
        workers[victim] = Begin();
        Kills++;
    }

    private async Task StandStillAsync(int victim, Random random)
    {
        var wasActive = await workers[victim].IsActiveAsync();
        await workers[victim].StopAsync();
        if (wasActive)
        {
            await UntilAsync(() => workers[1 - victim].IsActiveAsync(), "The other process does not take over.");
            TakeOversFromStopped++;
        }

        await Task.Delay(random.Next((int)Worker.Lease.TotalMilliseconds));
        await workers[victim].ContinueAsync();
    }

    private async Task<int> ActiveAsync()
    {
        var active = -1;
        await UntilAsync(
            async () =>
            {
                for (var i = 0; i < workers.Length; i++)
                {
                    if (await workers[i].IsActiveAsync()) active = i;
                }

                return active >= 0;
            },
            "No process becomes active.");
        return active;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string otherwise)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            if (since.Elapsed > Patience) throw new InvalidOperationException(otherwise);
            await Task.Delay(20);
        }
    }

    private async Task CheckEffectsAsync()
    {
        var effects = new Dictionary<string, List<(string Key, string Answer)>>(StringComparer.Ordinal);
        var log = new TableServiceClient(connection, new StorageClientOptions(TimeProvider.System)).GetTableClient(effectsTable);
        await foreach (var row in log.QueryAsync(TableFilter.Partition(EffectWork.Partition)))
        {
            var effect = (string)row["Effect"]!;
            if (!effects.TryGetValue(effect, out var runs)) effects[effect] = runs = [];
            runs.Add(((string)row["Key"]!, (string)row["Answer"]!));
        }

        Assert.Equal(outputs.Keys.SelectMany(EffectWork.EffectsOf).Order(StringComparer.Ordinal), effects.Keys.Order(StringComparer.Ordinal));
        Assert.All(effects, e => Assert.True(e.Value.DistinctBy(r => r.Key).Count() == 1, $"{e.Key} ran under several keys: {string.Join(", ", e.Value)}"));
        foreach (var (id, answers) in outputs)
        {
            foreach (var (effect, answer) in EffectWork.EffectsOf(id).Zip(answers, (e, a) => (e, a)))
            {
                Assert.Contains(answer, effects[effect].Select(r => r.Answer));
            }
        }
    }
}
