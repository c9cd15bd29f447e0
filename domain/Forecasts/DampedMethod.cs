using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Exponential smoothing with a damped trend and, where a season's length is given, an additive season
/// (Hyndman's ETS models AAdN and AAdA). The smoothing weights with the smallest squared one-step errors are taken from a grid.
/// </summary>
internal static class DampedMethod
{
    /// <summary>Fewer values say nothing about a trend.</summary>
    public const int LeastValues = 6;

    private static readonly DampedGrid Plain = new(seasons: [0]);
    private static readonly DampedGrid Seasonal = new(seasons: [0.05, 0.2]);

    /// <param name="season">How many periods a season has; 0 or 1 for none.</param>
    public static FittedModel Fit(IReadOnlyList<double> values, int season)
    {
        var seasonal = season > 1;
        var best = (seasonal ? Seasonal : Plain).Best(values, seasonal ? SeasonalStart(values, season) : PlainStart(values));

        var freedom = Math.Max(2, values.Count - 3 - (seasonal ? season : 0)); // what was fitted is no longer free to surprise
        return best.Model(seasonal ? ForecastRules.Seasonal.Id : ForecastRules.Damped.Id, Math.Sqrt(best.Squares / freedom), freedom, values.Count);
    }

    // The line through the first half: a start from the first two values alone would take noise for a trend.
    private static DampedState PlainStart(IReadOnlyList<double> values)
    {
        var half = values.Count / 2;
        var trend = (values[half] - values[0]) / half;
        return new(values[0] - trend, trend, [0]);
    }

    private static DampedState SeasonalStart(IReadOnlyList<double> values, int season)
    {
        var means = values.Chunk(season).Where(c => c.Length == season).Select(c => c.Average()).ToList();
        var trend = (means[^1] - means[0]) / ((means.Count - 1) * season);
        var level = means[0] - (trend * (season + 1) / 2);
        var pattern = Enumerable.Range(0, season)
            .Select(i => Enumerable.Range(0, means.Count).Average(s => values[(s * season) + i] - (level + (trend * ((s * season) + i + 1)))))
            .ToArray();
        return new(level, trend, pattern);
    }
}
