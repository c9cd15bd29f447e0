using System.Diagnostics;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;

namespace PerfServerless.Benchmarks;

/// <summary>Ten thousand live instances with a timer each, all due while the hub was down: from a cold start to the last one fired.</summary>
internal static class RestartBench
{
    private const int Count = 10_000;

    public static async Task RunAsync(string connection, TextWriter output)
    {
        var table = DurableBench.NewTable();
        var due = await PrepareAsync(connection, table);
        while (TimeProvider.System.GetUtcNow() < due) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        GC.Collect();

        var watch = Stopwatch.StartNew();
        await using var hub = await BenchHub.StartAsync(connection, table);
        await AllCompletedAsync(hub);
        output.Report("restart.seconds", watch.Elapsed.TotalSeconds, "s");
        using var process = Process.GetCurrentProcess();
        output.Report("restart.rss_mb", process.WorkingSet64 / 1e6, "MB");
    }

    private static async Task<DateTimeOffset> PrepareAsync(string connection, string table)
    {
        var hub = await BenchHub.StartAsync(connection, table);
        var due = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(90);
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (i, cancellationToken) =>
        {
            var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Sleep", due, new StartOrchestrationOptions($"sleep-{i:D5}"), cancellationToken);
            await hub.Client.WaitForInstanceStartAsync(id, cancellationToken: cancellationToken);
        });
        if (TimeProvider.System.GetUtcNow() >= due)
            throw new InvalidOperationException("This machine is too slow to prepare the restart in time; run it alone.");
        await hub.DisposeAsync();
        return due;
    }

    private static async Task AllCompletedAsync(BenchHub hub)
    {
        while (hub.Hub.Diagnostics.Turns < Count) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);

        var completed = 0;
        await foreach (var _ in hub.Client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], PageSize: 1_000))) completed++;
        if (completed != Count) throw new InvalidOperationException($"Only {completed} of {Count} completed.");
    }
}
