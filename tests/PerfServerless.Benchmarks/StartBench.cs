using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Benchmarks;

/// <summary>
/// From the start of the published host to its first answer, and the memory it then has, beside an empty ASP.NET Core application that is
/// built and measured alike. In turns, so that a busy moment of the machine meets both.
/// </summary>
internal static class StartBench
{
    private const int Rounds = 9;
    private const int WarmUp = 2;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    /// <returns>The process's exit code: 0, or 1 where a bar is missed.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("perf-start-");
        try
        {
            var (app, empty) = (await Published.HostAsync(folder), await Published.EmptyAsync(folder));
            var azurite = await AzuriteServer.Shared;
            var environment = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["PerfServerless__DataFolder"] = Path.Combine(folder.FullName, "data"),
                ["Storage__ConnectionString"] = azurite.ConnectionString,
            };

            var (ours, theirs) = (new List<Started>(), new List<Started>());
            for (var round = 0; round < WarmUp + Rounds; round++)
            {
                var (a, b) = (await Started.MeasureAsync(app, environment, Settled), await Started.MeasureAsync(empty, environment, Settled));
                if (round < WarmUp) continue; // the tables are made, and the files come from memory

                ours.Add(a);
                theirs.Add(b);
            }

            return Report(output, ours, theirs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Report(TextWriter output, List<Started> ours, List<Started> theirs)
    {
        var ratio = Median(ours, s => s.Milliseconds) / Median(theirs, s => s.Milliseconds);
        var memory = Median(ours, s => s.Mebibytes);
        output.Report("start.milliseconds", Median(ours, s => s.Milliseconds), "ms");
        output.Report("start.floor.milliseconds", ours.Min(s => s.Milliseconds), "ms");
        output.Report("start.empty.milliseconds", Median(theirs, s => s.Milliseconds), "ms");
        output.Report("start.empty.floor.milliseconds", theirs.Min(s => s.Milliseconds), "ms");
        output.Report("start.ratio", ratio, "x");
        output.Report("start.floor.ratio", ours.Min(s => s.Milliseconds) / theirs.Min(s => s.Milliseconds), "x");
        output.Report("start.memory", memory, "MiB");
        output.Report("start.empty.memory", Median(theirs, s => s.Mebibytes), "MiB");
        return ratio <= 2.0 && memory <= 110 ? 0 : 1;
    }

    private static double Median(List<Started> runs, Func<Started, double> value) => runs.Select(value).Order().ElementAt(runs.Count / 2);
}
