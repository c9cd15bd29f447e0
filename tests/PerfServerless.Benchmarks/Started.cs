using System.Diagnostics;
using System.Globalization;
using PerfServerless.TestKit.Network;

namespace PerfServerless.Benchmarks;

/// <summary>One start of a program.</summary>
/// <param name="Milliseconds">Until it answered a request, with whatever.</param>
/// <param name="Mebibytes">What it keeps in memory when it has come to rest.</param>
internal sealed record Started(double Milliseconds, double Mebibytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    public static async Task<Started> MeasureAsync(Published program, IReadOnlyDictionary<string, string> environment, TimeSpan settled)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Take()}");
        var start = new ProcessStartInfo(program.Path, [.. program.Arguments.Select(a => a.Replace("{url}", address, StringComparison.Ordinal))])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await AnswersAsync(http, process);
            var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            await Task.Delay(settled);
            process.Refresh();
            return new(milliseconds, process.WorkingSet64 / (double)(1 << 20));
        }
        finally
        {
            // As a service is stopped: one that is killed would leave its lease behind, and the next one would stand by.
            using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await process.WaitForExitAsync();
        }
    }

    private static async Task AnswersAsync(HttpClient http, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/api/health", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Look);
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended by itself.");
    }
}
