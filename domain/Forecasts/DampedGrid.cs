using System.Numerics;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// The smoothing weights that are tried. All of them walk a series side by side, and each forecast on the way is that of the weights whose
/// squared one-step errors were the smallest until then: one walk serves all trials.
/// </summary>
internal sealed class DampedGrid
{
    private readonly DampedWeights weights;
    private readonly double[] levels;
    private readonly double[] trends;
    private readonly double[] squares;
    private readonly double[][] patterns;

    /// <param name="pattern">What each place of the season adds at the start; a single 0 where there is none.</param>
    public DampedGrid(double level, double trend, double[] pattern)
    {
        weights = pattern.Length > 1 ? DampedWeights.Seasonal : DampedWeights.Plain;
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
            var pull = new Vector<double>(weights.Damping, i) * new Vector<double>(trends, i);
            var along = new Vector<double>(levels, i) + pull;
            var placed = new Vector<double>(pattern, i);
            var surprise = given - along - placed;
            (new Vector<double>(squares, i) + (surprise * surprise)).CopyTo(squares, i);
            (along + (new Vector<double>(weights.Level, i) * surprise)).CopyTo(levels, i);
            (pull + (new Vector<double>(weights.Trend, i) * surprise)).CopyTo(trends, i);
            (placed + (new Vector<double>(weights.Season, i) * surprise)).CopyTo(pattern, i);
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
            parts += part *= weights.Damping[best];
            ahead[h] = levels[best] + (trends[best] * parts) + patterns[(known + h) % patterns.Length][best];
        }

        return ahead;
    }

    private double[] Filled(double value)
    {
        var all = new double[weights.Level.Length];
        Array.Fill(all, value);
        return all;
    }
}
