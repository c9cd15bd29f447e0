using System.Diagnostics;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Benchmarks;

/// <summary>
/// What it costs to refuse a zip that was made to keep an import busy: all of <c>scorecard check ZIP</c>, from the start of its process to its
/// end. The archives are the same in every run.
/// </summary>
internal static class ZipBench
{
    private const int Runs = 3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <returns>The process's exit code: 0, or 1 where a zip is not refused.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("perf-zips-");
        try
        {
            var (slowest, largest) = (0.0, 0.0);
            foreach (var hostile in HostileZips.All)
            {
                var path = Path.Combine(folder.FullName, "hostile.zip");
                await using (var packed = hostile.Packed()) await File.WriteAllBytesAsync(path, packed.ToArray());

                var runs = new List<(int ExitCode, double Seconds, double Megabytes)>();
                for (var i = 0; i < Runs; i++) runs.Add(await CheckAsync(path));
                if (runs.Exists(r => r.ExitCode != 1))
                {
                    await Console.Error.WriteLineAsync($"The zip of {hostile.What} was not refused.");
                    return 1;
                }

                var (seconds, megabytes) = (runs.Select(r => r.Seconds).Order().ElementAt(Runs / 2), runs.Max(r => r.Megabytes));
                (slowest, largest) = (Math.Max(slowest, seconds), Math.Max(largest, megabytes));
                Report(output, hostile.What.Replace(' ', '_'), seconds, megabytes);
            }

            Report(output, "worst", slowest, largest);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Report(TextWriter output, string name, double seconds, double megabytes)
    {
        output.Report($"zips.{name}.seconds", seconds, "s");
        output.Report($"zips.{name}.megabytes", megabytes, "MB");
    }

    /// <summary>The largest resident set only grows, so the last look at it before the process ends tells it.</summary>
    private static async Task<(int ExitCode, double Seconds, double Megabytes)> CheckAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Host, "scorecard", "check", path]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEndAsync();

        var largest = 0L;
        while (!process.WaitForExit(Look)) largest = Math.Max(largest, LargestOf(process));

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await said;
        return (process.ExitCode, seconds, largest / 1e6);
    }

    private static long LargestOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static string Host { get; } =
        Path.Combine(RepositoryFiles.Root, "functions", "PerfServerless.Host", "bin", "Release", "net10.0", "perfserverless.dll");
}
