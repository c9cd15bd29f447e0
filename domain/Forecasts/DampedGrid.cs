using System.Numerics;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// The smoothing weights that are tried. All of them walk a series side by side, and each forecast on the way is that of the weights whose
/// squared one-step errors were the smallest until then: one walk serves all trials.
/// </summary>
internal sealed class DampedGrid
{
    private static readonly double[] Levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    private static readonly double[] Seasons = [0.03, 0.1, 0.25];

    private static readonly (double Trend, double Damping)[] Trends =
        [(0, 0.8), (0, 0.98), (0.05, 0.9), (0.05, 0.98), (0.2, 0.8), (0.2, 0.9), (0.2, 0.98)];

    private readonly double[] ofLevel;
    private readonly double[] ofTrend;
    private readonly double[] damping;
    private readonly double[] ofSeason;

    private readonly double[] levels;
    private readonly double[] trends;
    private readonly double[] squares;
    private readonly double[][] patterns;

    /// <param name="pattern">What each place of the season adds at the start; a single 0 where there is none.</param>
    public DampedGrid(double level, double trend, double[] pattern)
    {
        double[] seasons = pattern.Length > 1 ? Seasons : [0];
        var weights = (from l in Levels from t in Trends from s in seasons select (Level: l, Trend: l * t.Trend, t.Damping, Season: s * (1 - l))).ToList();
        while (weights.Count % Vector<double>.Count != 0) weights.Add(weights[^1]); // the processor takes several at once
        (ofLevel, ofTrend) = ([.. weights.Select(w => w.Level)], [.. weights.Select(w => w.Trend)]);
        (damping, ofSeason) = ([.. weights.Select(w => w.Damping)], [.. weights.Select(w => w.Season)]);
        (levels, trends, squares) = (Filled(level), Filled(trend), Filled(0));
        patterns = Array.ConvertAll(pattern, Filled);
    }

    /// <param name="at">The value's place in the series, from 0.</param>
    public void Take(double value, int at)
    {
        var pattern = patterns[at % patterns.Length];
        var given = new Vector<double>(value);
        for (var i = 0; i < levels.Length; i += Vector<double>.Count)
        {
            var pull = new Vector<double>(damping, i) * new Vector<double>(trends, i);
            var along = new Vector<double>(levels, i) + pull;
            var placed = new Vector<double>(pattern, i);
            var surprise = given - along - placed;
            (new Vector<double>(squares, i) + (surprise * surprise)).CopyTo(squares, i);
            (along + (new Vector<double>(ofLevel, i) * surprise)).CopyTo(levels, i);
            (pull + (new Vector<double>(ofTrend, i) * surprise)).CopyTo(trends, i);
            (placed + (new Vector<double>(ofSeason, i) * surprise)).CopyTo(pattern, i);
        }
    }

    /// <param name="known">How many values were taken.</param>
    public double[] Ahead(int known, int horizon)
    {
        var best = 0;
        for (var i = 1; i < squares.Length; i++)
            if (squares[i] < squares[best]) best = i;

        var ahead = new double[horizon];
        var (part, parts) = (1.0, 0.0);
        for (var h = 0; h < horizon; h++)
        {
            parts += part *= damping[best];
            ahead[h] = levels[best] + (trends[best] * parts) + patterns[(known + h) % patterns.Length][best];
        }

        return ahead;
    }

    private double[] Filled(double value)
    {
        var all = new double[ofLevel.Length];
        Array.Fill(all, value);
        return all;
    }
}
