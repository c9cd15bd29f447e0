namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// The smoothing weights that are tried. All of them walk a series side by side: they do not depend on each other, so the processor
/// works on several at once, which makes a brief of many KPIs several times cheaper.
/// </summary>
internal sealed class DampedGrid
{
    private static readonly double[] Levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    private static readonly double[] Trends = [0, 0.05, 0.15, 0.3];
    private static readonly double[] Dampings = [0.8, 0.9, 0.98];

    private readonly DampedWeights[] weights;
    private readonly double[] ofLevel;
    private readonly double[] ofTrend;
    private readonly double[] damping;
    private readonly double[] ofSeason;

    public DampedGrid(double[] seasons)
    {
        weights =
        [
            .. from level in Levels from trend in Trends from damping in Dampings from season in seasons select new DampedWeights(
                level,
                level * trend,
                damping,
                season),
        ];
        (ofLevel, ofTrend) = ([.. weights.Select(w => w.Level)], [.. weights.Select(w => w.Trend)]);
        (damping, ofSeason) = ([.. weights.Select(w => w.Damping)], [.. weights.Select(w => w.Season)]);
    }

    /// <returns>Where the weights with the smallest squared errors end; of equal ones the first.</returns>
    public DampedState Best(IReadOnlyList<double> values, DampedState start)
    {
        var (levels, trends, squares) = (Filled(start.Level), Filled(start.Trend), Filled(0));
        var patterns = Array.ConvertAll(start.Pattern, Filled);
        for (var t = 0; t < values.Count; t++) Step(values[t], levels, trends, patterns[t % patterns.Length], squares);

        var best = 0;
        for (var i = 1; i < weights.Length; i++)
            if (squares[i] < squares[best]) best = i;

        return new(levels[best], trends[best], Array.ConvertAll(patterns, p => p[best])) { Squares = squares[best], Weights = weights[best] };
    }

    private void Step(double value, double[] levels, double[] trends, double[] pattern, double[] squares)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            var along = levels[i] + (damping[i] * trends[i]);
            var surprise = value - along - pattern[i];
            squares[i] += surprise * surprise;
            levels[i] = along + (ofLevel[i] * surprise);
            trends[i] = (damping[i] * trends[i]) + (ofTrend[i] * surprise);
            pattern[i] += ofSeason[i] * surprise;
        }
    }

    private double[] Filled(double value)
    {
        var all = new double[weights.Length];
        Array.Fill(all, value);
        return all;
    }
}
