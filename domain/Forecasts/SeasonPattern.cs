namespace PerfServerless.Domain.Forecasts;

/// <summary>What each place of a season adds, or where all values are positive multiplies with: the classical decomposition.</summary>
internal sealed class SeasonPattern
{
    /// <summary>A season is seen where the correlation with the season before is significant at 10 %.</summary>
    private const double Significant = 1.645;

    private readonly double[] pattern;
    private readonly bool multiplies;

    private SeasonPattern(double[] pattern, bool multiplies) => (this.pattern, this.multiplies) = (pattern, multiplies);

    /// <returns>Null where no season is seen.</returns>
    public static SeasonPattern? Of(double[] values, int season)
    {
        if (!Seen(values, season)) return null;

        var multiplies = Array.TrueForAll(values, v => v > 0);
        var (sums, counts, half) = (new double[season], new int[season], season / 2);
        for (var t = half; t < values.Length - half; t++)
        {
            var around = Around(values, t, season);
            sums[t % season] += multiplies ? values[t] / around : values[t] - around;
            counts[t % season]++;
        }

        if (counts.Contains(0)) return null;
        var means = sums.Zip(counts, (sum, count) => sum / count).ToArray();
        var mean = means.Average();
        return new(Array.ConvertAll(means, m => multiplies ? m / mean : m - mean), multiplies);
    }

    public void TakeOut(double[] values)
    {
        for (var t = 0; t < values.Length; t++) values[t] = multiplies ? values[t] / At(t) : values[t] - At(t);
    }

    public double PutBack(double value, int at) => multiplies ? value * At(at) : value + At(at);

    private double At(int at) => pattern[at % pattern.Length];

    /// <summary>The mean of the season around a value, its two ends counted half where the season is even.</summary>
    private static double Around(double[] values, int at, int season)
    {
        var half = season / 2;
        var even = season % 2 == 0;
        var sum = even ? (values[at - half] + values[at + half]) / 2 : values[at - half] + values[at + half];
        for (var t = at - half + 1; t < at + half; t++) sum += values[t];
        return sum / season;
    }

    private static bool Seen(double[] values, int season)
    {
        var mean = values.Average();
        var apart = Array.ConvertAll(values, v => v - mean);
        var all = Product(apart, 0);
        if (all == 0) return false;

        // The limit only grows with each lag: most series without a season are told by the first few.
        var (correlation, squares) = (Math.Abs(Product(apart, season) / all), 0.0);
        for (var lag = 1; lag < season && IsSignificant(); lag++) squares += Math.Pow(Product(apart, lag) / all, 2);
        return IsSignificant();

        bool IsSignificant() => correlation > Significant * Math.Sqrt((1 + (2 * squares)) / values.Length);
    }

    private static double Product(double[] apart, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < apart.Length; t++) sum += apart[t] * apart[t - lag];
        return sum;
    }
}
