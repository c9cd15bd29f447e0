using System.Diagnostics;
using System.Globalization;
using PerfServerless.Durable.Client;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Benchmarks;

/// <summary>The embedded hub over Azurite in memory, on the works that the issue names. Requests are counted at the client's pipeline.</summary>
internal static class DurableBench
{
    private static int tables;

    /// <param name="only">The measures to take; all where it is empty.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyCollection<string> only)
    {
        (string Name, Func<string, TextWriter, Task> Take)[] measures =
        [
            ("floor", FloorAsync), ("single", SingleAsync), ("fanout", FanOutAsync), ("events", EventsAsync), ("sequential", SequentialAsync),
            ("idle", IdleAsync), ("restart", RestartBench.RunAsync), ("replay", (_, writer) => Task.Run(() => ReplayBench.Run(writer))),
        ];

        await using var warmUp = await AzuriteServer.StartAsync();
        await SingleAsync(warmUp.ConnectionString, TextWriter.Null); // until the compiler has settled
        await SequentialAsync(warmUp.ConnectionString, TextWriter.Null);
        foreach (var (name, take) in measures.Where(m => only.Count == 0 || only.Contains(m.Name)))
        {
            await using var azurite = await AzuriteServer.StartAsync();
            await take(azurite.ConnectionString, output);
        }
    }

    public static string NewTable() => string.Create(CultureInfo.InvariantCulture, $"Hub{Interlocked.Increment(ref tables)}");

    /// <summary>Two hundred orchestrations of one activity, started 16 at a time.</summary>
    public static async Task SingleAsync(string connection, TextWriter output)
    {
        const int Count = 200;
        await using var hub = await BenchHub.StartAsync(connection, NewTable());
        var before = hub.Requests;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) => await hub.CompleteAsync("Single", i, $"single-{i}"));

        output.Report("single.seconds", watch.Elapsed.TotalSeconds, "s");
        output.Report("single.requests_per_orchestration", (hub.Requests - before) / (double)Count, "requests");
    }

    private static async Task FanOutAsync(string connection, TextWriter output)
    {
        const int Count = 1_000;
        await using var hub = await BenchHub.StartAsync(connection, NewTable());
        var before = hub.Requests;
        var watch = Stopwatch.StartNew();
        await hub.CompleteAsync("FanOut", Count, "fanout");

        output.Report("fanout.seconds", watch.Elapsed.TotalSeconds, "s");
        output.Report("fanout.requests_per_activity", (hub.Requests - before) / (double)Count, "requests");
    }

    private static async Task EventsAsync(string connection, TextWriter output)
    {
        const int Count = 100;
        await using var hub = await BenchHub.StartAsync(connection, NewTable());
        var before = hub.Requests;
        var ids = Enumerable.Range(0, Count).Select(i => $"event-{i}").ToList();
        await Task.WhenAll(ids.Select(id => hub.Client.ScheduleNewOrchestrationInstanceAsync("Event", null, new StartOrchestrationOptions(id))));
        await Task.WhenAll(ids.Select(id => hub.Client.WaitForInstanceStartAsync(id)));

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(ids.Select(id => hub.Client.RaiseEventAsync(id, "Go", "now")));
        await Task.WhenAll(ids.Select(hub.CompletedAsync));

        output.Report("events.seconds", watch.Elapsed.TotalSeconds, "s");
        output.Report("events.requests_per_orchestration", (hub.Requests - before) / (double)Count, "requests");
    }

    private static async Task SequentialAsync(string connection, TextWriter output)
    {
        await using var hub = await BenchHub.StartAsync(connection, NewTable());
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Sequence", 200, new StartOrchestrationOptions("alone"));
        await hub.CompletedAsync(id);
        var steps = StepTimes.Of(await hub.Client.GetOrchestrationHistoryAsync(id));
        output.Report("sequential.step_p50_ms", StepTimes.Percentile(steps, 0.50), "ms");
        output.Report("sequential.step_p99_ms", StepTimes.Percentile(steps, 0.99), "ms");

        const int Count = 200;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => hub.CompleteAsync("Sequence", 5, $"sequence-{i}")));
        output.Report("sequential.orchestrations_per_s", Count / watch.Elapsed.TotalSeconds, "orchestrations/s");
    }

    private static async Task IdleAsync(string connection, TextWriter output)
    {
        await using var hub = await BenchHub.StartAsync(connection, NewTable());
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        var before = hub.Requests;
        await Task.Delay(TimeSpan.FromSeconds(60), TimeProvider.System);
        output.Report("idle.requests_per_minute", hub.Requests - before, "requests");
    }

    /// <summary>What the store itself can do: transactions of five rows, eight at a time.</summary>
    /// <returns>Transactions a second.</returns>
    public static async Task<double> FloorAsync(string connection, TextWriter output)
    {
        const int Count = 2_000;
        var table = new TableServiceClient(connection, new StorageClientOptions(TimeProvider.System)).GetTableClient(NewTable());
        await table.CreateIfNotExistsAsync();
        var text = new string('x', 500);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellationToken) =>
            await table.SubmitTransactionAsync(
                [
                    .. Enumerable.Range(0, 5).Select(
                        row =>
                            new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity($"p{i % 8}", $"{i}-{row}") { { "D", text } })),
                ],
                cancellationToken: cancellationToken));

        var floor = Count / watch.Elapsed.TotalSeconds;
        output.Report("floor.transactions_per_s", floor, "transactions/s");
        return floor;
    }
}
