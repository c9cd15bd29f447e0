using System.Numerics;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// The Theta method (Assimakopoulos and Nikolopoulos, 2000): simple exponential smoothing that drifts along half the slope of the line
/// through the series, after a season was taken out where one is seen.
/// </summary>
internal static class ThetaMethod
{
    // Sixteen, which the processor takes several at once.
    private static readonly double[] Weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1, 1, 1, 1, 1, 1];

    public static double[] Forecast(ReadOnlySpan<double> values, int horizon, int season)
    {
        var count = values.Length;
        var rest = values.ToArray();
        var pattern = season > 1 ? SeasonPattern.Of(rest, season) : null;
        pattern?.TakeOut(rest);

        var drift = Slope(rest) / 2;
        var (level, weight) = Smoothed(rest);
        var caughtUp = (1 - Math.Pow(1 - weight, count)) / weight;
        var ahead = new double[horizon];
        for (var h = 0; h < horizon; h++)
        {
            ahead[h] = level + (drift * (h + caughtUp));
            if (pattern is not null) ahead[h] = pattern.PutBack(ahead[h], count + h);
        }

        return ahead;
    }

    private static double Slope(double[] values)
    {
        var (middle, mean) = ((values.Length - 1) / 2.0, values.Average());
        var (product, squares) = (0.0, 0.0);
        for (var t = 0; t < values.Length; t++)
        {
            product += (t - middle) * (values[t] - mean);
            squares += (t - middle) * (t - middle);
        }

        return product / squares;
    }

    private static (double Level, double Weight) Smoothed(double[] values)
    {
        var best = (Squares: double.PositiveInfinity, Level: values[^1], Weight: 1.0);
        for (var i = 0; i < Weights.Length; i += Vector<double>.Count)
        {
            var (weights, levels, squares) = (new Vector<double>(Weights, i), new Vector<double>(values[0]), Vector<double>.Zero);
            for (var t = 1; t < values.Length; t++)
            {
                var surprise = new Vector<double>(values[t]) - levels;
                squares += surprise * surprise;
                levels += weights * surprise;
            }

            for (var j = 0; j < Vector<double>.Count; j++)
                if (squares[j] < best.Squares) best = (squares[j], levels[j], weights[j]);
        }

        return (best.Level, best.Weight);
    }
}
