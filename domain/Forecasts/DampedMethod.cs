namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Exponential smoothing with a damped trend and, where a season's length is given, an additive season
/// (Hyndman's ETS models AAdN and AAdA). The smoothing weights with the smallest squared one-step errors are taken from a grid.
/// </summary>
internal static class DampedMethod
{
    /// <summary>Fewer values say nothing about a trend.</summary>
    public const int LeastValues = 6;

    private static readonly double[] Levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    private static readonly double[] Trends = [0, 0.05, 0.15, 0.3];
    private static readonly double[] Dampings = [0.8, 0.9, 0.98];
    private static readonly double[] Seasons = [0.05, 0.2];

    /// <param name="season">How many periods a season has; 0 or 1 for none.</param>
    public static FittedModel Fit(IReadOnlyList<double> values, int season)
    {
        var seasonal = season > 1;
        var start = seasonal ? SeasonalStart(values, season) : PlainStart(values);
        State? best = null;
        foreach (var level in Levels)
            foreach (var trend in Trends)
                foreach (var damping in Dampings)
                    foreach (var gamma in seasonal ? Seasons : [0])
                    {
                        var state = start.Run(values, new(level, level * trend, damping, gamma));
                        if (best is null || state.Squares < best.Squares) best = state;
                    }

        var freedom = Math.Max(2, values.Count - 3 - (seasonal ? season : 0)); // what was fitted is no longer free to surprise
        return best!.Model(seasonal ? ForecastRules.Seasonal.Id : ForecastRules.Damped.Id, Math.Sqrt(best.Squares / freedom), freedom, values.Count);
    }

    // The line through the first half: a start from the first two values alone would take noise for a trend.
    private static State PlainStart(IReadOnlyList<double> values)
    {
        var half = values.Count / 2;
        var trend = (values[half] - values[0]) / half;
        return new(values[0] - trend, trend, [0], 0);
    }

    private static State SeasonalStart(IReadOnlyList<double> values, int season)
    {
        var means = values.Chunk(season).Where(c => c.Length == season).Select(c => c.Average()).ToList();
        var trend = (means[^1] - means[0]) / ((means.Count - 1) * season);
        var level = means[0] - (trend * (season + 1) / 2);
        var pattern = Enumerable.Range(0, season)
            .Select(i => Enumerable.Range(0, means.Count).Average(s => values[(s * season) + i] - (level + (trend * ((s * season) + i + 1)))))
            .ToArray();
        return new(level, trend, pattern, 0);
    }

    private sealed record Weights(double Level, double Trend, double Damping, double Season);

    private sealed record State(double Level, double Trend, double[] Pattern, double Squares)
    {
        private Weights Weights { get; init; } = new(0, 0, 0, 0);

        public State Run(IReadOnlyList<double> values, Weights weights)
        {
            var (level, trend, squares) = (Level, Trend, 0.0);
            var pattern = Pattern.ToArray();
            for (var t = 0; t < values.Count; t++)
            {
                var place = t % pattern.Length;
                var along = level + (weights.Damping * trend);
                var surprise = values[t] - along - pattern[place];
                squares += surprise * surprise;
                level = along + (weights.Level * surprise);
                trend = (weights.Damping * trend) + (weights.Trend * surprise);
                pattern[place] += weights.Season * surprise;
            }

            return new(level, trend, pattern, squares) { Weights = weights };
        }

        public FittedModel Model(string ruleId, double sigma, int freedom, int count) => new(
            ruleId,
            h => Level + (Trend * Damped(h)) + Pattern[(count + h - 1) % Pattern.Length],
            j => Weights.Level + (Weights.Trend * Damped(j)) + (Pattern.Length > 1 && j % Pattern.Length == 0 ? Weights.Season : 0),
            sigma,
            freedom);

        private double Damped(int h) => Weights.Damping * (1 - Math.Pow(Weights.Damping, h)) / (1 - Weights.Damping);
    }
}
