using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Exponential smoothing with a damped trend and, where a season's length is given, a season (Hyndman's ETS models AAdN and AAdA); on the
/// values' logarithms the season multiplies.
/// </summary>
internal static class DampedMethod
{
    /// <summary>A trend that multiplies runs away soon: no forecast is more than so many times the largest value.</summary>
    private const double Farthest = 10;

    /// <summary>How many periods a trend's start is read from.</summary>
    public static int StartOf(int count) => Math.Clamp(count / 2, 4, 10);

    /// <summary>How many seasons a pattern's start is read from.</summary>
    public static int SeasonsToStart(int count, int season) => count >= 4 * season ? 3 : 2;

    /// <param name="first">How many values its first forecast knows.</param>
    public static Candidate Run(double[] values, int horizon, int season, int first, bool inLogs)
    {
        var taken = inLogs ? Array.ConvertAll(values, Math.Log) : values;
        var highest = inLogs ? taken.Max() + Math.Log(Farthest) : double.PositiveInfinity;
        var grid = season > 1 ? SeasonalStart(taken, season) : PlainStart(taken);

        var ahead = new double[values.Length - first + 1][];
        for (var known = 0; known <= taken.Length; known++)
        {
            if (known >= first) ahead[known - first] = Told(grid.Ahead(known, horizon), inLogs, highest);
            if (known < taken.Length) grid.Take(taken[known], known);
        }

        return new(season > 1 ? ForecastRules.Seasonal.Id : ForecastRules.Damped.Id, first, ahead);
    }

    private static double[] Told(double[] ahead, bool inLogs, double highest) =>
        inLogs ? Array.ConvertAll(ahead, v => Math.Exp(Math.Min(v, highest))) : ahead;

    // The line through the first values: a start from two of them alone would take noise for a trend.
    private static DampedGrid PlainStart(double[] values)
    {
        var half = StartOf(values.Length);
        var trend = (values[half] - values[0]) / half;
        return new(values[0] - trend, trend, [0]);
    }

    private static DampedGrid SeasonalStart(double[] values, int season)
    {
        var seasons = SeasonsToStart(values.Length, season);
        var means = values.Chunk(season).Take(seasons).Select(c => c.Average()).ToArray();
        var trend = (means[^1] - means[0]) / ((seasons - 1) * season);
        var level = means[0] - (trend * (season + 1) / 2);
        var pattern = Enumerable.Range(0, season)
            .Select(i => Enumerable.Range(0, seasons).Average(s => values[(s * season) + i] - (level + (trend * ((s * season) + i + 1)))))
            .ToArray();
        return new(level, trend, pattern);
    }
}
