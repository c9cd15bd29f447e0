using System.Diagnostics;
using System.Globalization;
using PerfServerless.Benchmarks.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Nyc;

namespace PerfServerless.Benchmarks;

/// <summary>
/// Forecasts fiscal 2023 of New York City's indicators from the years before, reads its whole scorecard and compiles its brief, and that
/// of 1,000 monthly KPIs. Prints one JSON object a line; what was left out is said on standard error.
/// </summary>
public static class ForecastBench
{
    /// <returns>The process's exit code: 0, or 2 where the indicators are not there.</returns>
    public static int Run()
    {
        var monthly = new MonthlyScorecard(kpis: 1_000, months: 60);
        Print("brief.monthly.milliseconds", CompileBench.Milliseconds(monthly.Scorecard, monthly.Actuals, MonthlyScorecard.AsOf), "ms");

        if (NycIndicators.Path is null)
        {
            Console.Error.WriteLine($"The indicators of New York City are not here: put them at shared/data/nyc/indicators.csv beside the project, or name the file in {NycIndicators.Variable}.");
            return 2;
        }

        var indicators = NycIndicators.Read();
        var backtest = NycBacktest.Run(indicators);
        Console.Error.WriteLine(
            $"{backtest.Series} series forecast ({string.Join(", ", backtest.Methods.Select(m => $"{m.Value} by {m.Key}"))}); left out: {backtest.Constant} constant, {backtest.TooShort} with fewer than four years in a row.");
        Print("forecast.mase_ratio_to_naive", backtest.MaseRatioToNaive, "ratio");
        Print("forecast.coverage80", backtest.Coverage80, "share");
        var imported = (ImportResult.Accepted)FolderValidation.Validate(NycFolder.Source(indicators), NycFolder.Now);
        var actuals = imported.Actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, g => (IReadOnlyList<Actual>)[.. g]);
        Print("rollup.milliseconds", RollUp(imported.Scorecard, actuals), "ms");
        Print("brief.milliseconds", CompileBench.Milliseconds(imported.Scorecard, actuals, NycFolder.EndOfFiscal2023), "ms");
        return 0;
    }

    /// <summary>The median of reading the whole tree 51 times, after warming up.</summary>
    private static double RollUp(Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals)
    {
        double Once()
        {
            var started = Stopwatch.GetTimestamp();
            Scoring.Read(scorecard, actuals, NycFolder.EndOfFiscal2023);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        for (var i = 0; i < 20; i++) Once();
        return Enumerable.Range(0, 51).Select(_ => Once()).Order().ElementAt(25);
    }

    private static void Print(string measure, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"measure":"{{measure}}","value":{{Math.Round(value, 4)}},"unit":"{{unit}}"}"""));
}
