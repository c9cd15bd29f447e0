using System.Diagnostics;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Benchmarks.Briefs;

/// <summary>
/// A brief of 10,000 KPIs with 100,000 actuals, from the reading to the stored brief, against Azurite in memory, beside reading the same rows with
/// the same client and doing nothing; and the page of a brief of 1,000 KPIs from request to last byte over loopback.
/// </summary>
internal static class BriefBench
{
    private const int WarmUps = 2;
    private const int Runs = 5;
    private const int Pages = 41;

    /// <returns>The process's exit code: 0, or 1 where a bar is missed.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        var compute = CompileBench.Milliseconds(Large.Scorecard, Large.Actuals, MonthlyScorecard.AsOf);
        output.Report("brief.compute_milliseconds", compute, "ms");

        var ratio = await CompiledAsync(output);
        var page = await OpenedAsync(output);
        return compute <= 2_500 && ratio <= 1.5 && page <= 300 ? 0 : 1;
    }

    private static MonthlyScorecard Large { get; } = new(kpis: 10_000, months: 10);

    private static async Task<double> CompiledAsync(TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await DurableBench.FloorAsync(azurite.ConnectionString, output);
        await using var app = await BriefApp.StartAsync(azurite.ConnectionString, Large);

        // In turns, so that a busy moment of the machine meets both.
        var (briefs, reads, requests) = (new List<double>(), new List<double>(), 0L);
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            var cycle = await app.PlanAsync();
            var before = app.Requests;
            var brief = await TimedAsync(() => app.CompileAsync(cycle));
            requests = app.Requests - before;
            var read = await TimedAsync(app.ReadAsync);
            if (run < WarmUps) continue;

            briefs.Add(brief);
            reads.Add(read);
        }

        var (compiled, alone) = (Median(briefs), Median(reads));
        output.Report("brief.milliseconds", compiled, "ms");
        output.Report("brief.reading_milliseconds", alone, "ms");
        output.Report("brief.requests", requests, "requests");
        output.Report("brief.ratio_to_reading", compiled / alone, "x");
        return compiled / alone;
    }

    private static async Task<double> OpenedAsync(TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var app = await BriefApp.StartAsync(azurite.ConnectionString, new(kpis: 1_000, months: 12));
        var cycle = await app.PlanAsync();
        await app.CompileAsync(cycle);

        var (times, bytes) = (new List<double>(), 0);
        for (var i = 0; i < WarmUps + Pages; i++)
        {
            var before = Stopwatch.GetTimestamp();
            bytes = await app.OpenAsync(cycle);
            if (i >= WarmUps) times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        output.Report("brief.page_milliseconds", Median(times), "ms");
        output.Report("brief.page_p95_milliseconds", times.Order().ElementAt(times.Count * 95 / 100), "ms");
        output.Report("brief.page_kibibytes", bytes / 1024.0, "KiB");
        return Median(times);
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        GC.Collect(); // what the one before left behind is not this one's to clear away
        var before = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
