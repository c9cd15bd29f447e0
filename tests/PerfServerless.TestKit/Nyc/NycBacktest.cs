using PerfServerless.Domain.Forecasts;

namespace PerfServerless.TestKit.Nyc;

/// <summary>Fiscal 2023 of every indicator as it would have been forecast from the years up to 2022, beside what it became.</summary>
/// <param name="Series">How many indicators were forecast.</param>
/// <param name="Constant">How many were left out because they never moved: their scale is 0.</param>
/// <param name="TooShort">How many were left out because they have too few years in a row.</param>
/// <param name="MaseRatioToNaive">The mean absolute scaled error, as a share of the last value's own.</param>
/// <param name="Coverage80">The share of values that became what their 80 % interval holds.</param>
/// <param name="Methods">How many series each method forecast, by its rule.</param>
public sealed record NycBacktest(int Series, int Constant, int TooShort, double MaseRatioToNaive, double Coverage80, IReadOnlyDictionary<string, int> Methods)
{
    private const int Forecast = 2023;

    public static NycBacktest Run(IReadOnlyList<NycIndicator> indicators)
    {
        var (constant, tooShort, inside) = (0, 0, 0);
        var (error, naive) = (0.0, 0.0);
        var methods = new Dictionary<string, int>();

        foreach (var indicator in indicators.Where(i => i.Values.ContainsKey(Forecast)))
        {
            var past = Past(indicator);
            var forecast = Forecaster.Forecast(past, horizon: 1, season: 1);
            if (forecast.Points is not [var point]) { tooShort++; continue; }

            var scale = past.Skip(1).Zip(past, (after, before) => Math.Abs(after - before)).Average();
            if (scale == 0) { constant++; continue; }

            var actual = (double)indicator.Values[Forecast];
            error += Math.Abs(point.Mean - actual) / scale;
            naive += Math.Abs(past[^1] - actual) / scale;
            if (point.Low <= actual && actual <= point.High) inside++;
            methods[forecast.RuleId] = methods.GetValueOrDefault(forecast.RuleId) + 1;
        }

        var series = methods.Values.Sum();
        return new(series, constant, tooShort, error / naive, inside / (double)series, methods);
    }

    /// <summary>The years without a gap up to the one before the forecast.</summary>
    private static List<double> Past(NycIndicator indicator)
    {
        var past = new List<double>();
        for (var year = Forecast - 1; indicator.Values.TryGetValue(year, out var value); year--) past.Insert(0, (double)value);
        return past;
    }
}
