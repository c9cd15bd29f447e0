using System.Diagnostics;
using PerfServerless.Domain.Forecasts;

namespace PerfServerless.Benchmarks;

/// <summary>
/// Forecasts real series with the product's own choice of methods, and holds the forecasts and their 80 % intervals against what came.
/// The file is named by <c>PERF_SERIES</c>; without it those beside the project are taken.
/// </summary>
internal static class SeriesBench
{
    private const string Variable = "PERF_SERIES";

    /// <returns>The process's exit code: 0, or 2 where there are no series.</returns>
    public static int Run(TextWriter output)
    {
        try
        {
            var series = Files().SelectMany(SeriesFile.Read).ToList();
            foreach (var frequency in series.GroupBy(s => s.Frequency)) Report(output, frequency.Key, [.. frequency]);
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    private static string[] Files()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return [named];

        var folder = Path.Combine("..", "shared", "data", "series");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray() : [];
        return files.Length > 0
            ? files
            : throw new FormatException($"There are no series in {folder}: name a file with the columns series,frequency,train,test in {Variable}.");
    }

    private static void Report(TextWriter output, string frequency, IReadOnlyList<SeriesWithTest> all)
    {
        var series = all.Where(s => s.Scale > 0).ToList();
        var left = all.Count - series.Count;
        if (left > 0) Console.Error.WriteLine(
            $"{frequency}: {left} of {all.Count} series are left out: within them the seasonal naive forecast is never wrong, or they are too short for it.");

        Forecaster.Forecast(all[0].Train, all[0].Test.Length, all[0].Season); // once before the clock runs
        var (mase, naive, seasonal) = (0.0, 0.0, 0.0);
        var (inside, insideFirst, points, forecast, milliseconds) = (0, 0, 0, 0, 0.0);
        foreach (var s in series)
        {
            var started = Stopwatch.GetTimestamp();
            var ahead = Forecaster.Forecast(s.Train, s.Test.Length, s.Season).Points;
            milliseconds += Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (ahead.Count == 0) continue;

            forecast++;
            bool Inside(int h) => ahead[h].Low <= s.Test[h] && s.Test[h] <= ahead[h].High;
            mase += Error(s, h => ahead[h].Mean);
            naive += Error(s, _ => s.Train[^1]);
            seasonal += Error(s, h => s.Train[^(s.ScaleLag - (h % s.ScaleLag))]);
            inside += Enumerable.Range(0, s.Test.Length).Count(Inside);
            points += s.Test.Length;
            if (Inside(0)) insideFirst++;
        }

        if (forecast < series.Count) Console.Error.WriteLine($"{frequency}: {series.Count - forecast} series are too short for a forecast.");
        if (forecast == 0) return;

        output.Report($"series.{frequency}.mase", mase / forecast, "ratio");
        output.Report($"series.{frequency}.mase_naive", naive / forecast, "ratio");
        output.Report($"series.{frequency}.mase_seasonal_naive", seasonal / forecast, "ratio");
        output.Report($"series.{frequency}.coverage80", (double)inside / points, "share");
        output.Report($"series.{frequency}.coverage80_h1", (double)insideFirst / forecast, "share");
        output.Report($"series.{frequency}.milliseconds_per_series", milliseconds / forecast, "ms");
    }

    private static double Error(SeriesWithTest series, Func<int, double> forecast) =>
        Enumerable.Range(0, series.Test.Length).Average(h => Math.Abs(series.Test[h] - forecast(h))) / series.Scale;
}
