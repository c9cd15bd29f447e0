using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// The Theta method (Assimakopoulos and Nikolopoulos, 2000): simple exponential smoothing that drifts along half the slope of the line
/// through the series, after a season was taken out where one is seen.
/// </summary>
internal static class ThetaMethod
{
    /// <summary>Without a season: one walk along the values serves all trials.</summary>
    /// <param name="first">How many values its first forecast knows.</param>
    public static Candidate Plain(double[] values, int horizon, int first)
    {
        var ahead = new double[values.Length - first + 1][];
        var smoothing = new SimpleSmoothing(values[0]);
        for (var known = 1; known <= values.Length; known++)
        {
            if (known > 1) smoothing.Take(values[known - 1]);
            if (known >= first) ahead[known - first] = Ahead(values.AsSpan(0, known), smoothing, horizon);
        }

        return new(ForecastRules.Damped.Id, first, ahead);
    }

    /// <summary>With a season.</summary>
    /// <param name="plain">The forecasts without one, from as few values as these or fewer: they hold where no season is seen.</param>
    public static Candidate Seasonal(double[] values, int horizon, int season, int first, Candidate plain) =>
        Candidate.Of(ForecastRules.Seasonal.Id, first, values.Length, known => Seasonal(values[..known], horizon, season) ?? plain.At(known)!);

    private static double[]? Seasonal(double[] values, int horizon, int season)
    {
        if (SeasonPattern.Of(values, season) is not { } pattern) return null;

        pattern.TakeOut(values);
        var smoothing = new SimpleSmoothing(values[0]);
        foreach (var value in values.AsSpan(1)) smoothing.Take(value);

        var ahead = Ahead(values, smoothing, horizon);
        for (var h = 0; h < horizon; h++) ahead[h] = pattern.PutBack(ahead[h], values.Length + h);
        return ahead;
    }

    private static double[] Ahead(ReadOnlySpan<double> values, SimpleSmoothing smoothing, int horizon)
    {
        var drift = Slope(values) / 2;
        var (level, weight) = smoothing.Best();
        var caughtUp = (1 - Math.Pow(1 - weight, values.Length)) / weight;
        var ahead = new double[horizon];
        for (var h = 0; h < horizon; h++) ahead[h] = level + (drift * (h + caughtUp));
        return ahead;
    }

    private static double Slope(ReadOnlySpan<double> values)
    {
        var (middle, sum) = ((values.Length - 1) / 2.0, 0.0);
        foreach (var value in values) sum += value;

        var mean = sum / values.Length;
        var (product, squares) = (0.0, 0.0);
        for (var t = 0; t < values.Length; t++)
        {
            product += (t - middle) * (values[t] - mean);
            squares += (t - middle) * (t - middle);
        }

        return product / squares;
    }
}
