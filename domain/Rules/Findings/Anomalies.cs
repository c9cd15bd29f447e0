using MathNet.Numerics.Statistics;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Finds what does not fit: outliers by median and MAD, and a control chart's runs.</summary>
internal static class Anomalies
{
    /// <summary>Fewer values have no anomalies: nothing can be said.</summary>
    public const int LeastValues = 8;

    // Turns the median absolute deviation, and the mean one, into a standard deviation where values are normal.
    private const double FromMad = 1.4826;
    private const double FromMean = 1.2533;

    /// <param name="values">Oldest first.</param>
    /// <returns>In order of the series; a value may break several rules.</returns>
    public static IReadOnlyList<Anomaly> Find(IReadOnlyList<double> values)
    {
        if (values.Count < LeastValues) return [];

        var median = values.Median();
        var deviation = Deviation(values, median);
        if (deviation == 0) return [];

        var z = values.Select(v => (v - median) / deviation).ToArray();
        return [.. Enumerable.Range(0, z.Length).SelectMany(i => At(values, z, i))];
    }

    // Where more than half of the values are equal the median deviation is 0; the mean one still tells how far the others lie.
    private static double Deviation(IReadOnlyList<double> values, double median)
    {
        var distances = values.Select(v => Math.Abs(v - median)).ToList();
        var mad = distances.Median();
        return mad > 0 ? FromMad * mad : FromMean * distances.Average();
    }

    private static IEnumerable<Anomaly> At(IReadOnlyList<double> values, double[] z, int i)
    {
        if (Math.Abs(z[i]) > 3.5) yield return new(i, ForecastRules.Outlier.Id, z[i]);
        if (Beyond(z, i, 3, 2, 2)) yield return new(i, ForecastRules.TwoOfThree.Id, z[i]);
        if (Beyond(z, i, 5, 4, 1)) yield return new(i, ForecastRules.FourOfFive.Id, z[i]);
        if (Beyond(z, i, 8, 8, 0)) yield return new(i, ForecastRules.Shift.Id, z[i]);
        if (Moves(values, i)) yield return new(i, ForecastRules.Trend.Id, z[i]);
    }

    /// <summary>The value and enough of those before it lie beyond the limit on its side.</summary>
    private static bool Beyond(double[] z, int i, int of, int least, double limit)
    {
        if (i + 1 < of || Math.Abs(z[i]) <= limit) return false;

        var side = Math.Sign(z[i]);
        return z[(i + 1 - of)..(i + 1)].Count(v => v * side > limit) >= least;
    }

    private static bool Moves(IReadOnlyList<double> values, int i)
    {
        if (i < 5) return false;

        var steps = Enumerable.Range(i - 4, 5).Select(k => Math.Sign(values[k] - values[k - 1])).Distinct().ToList();
        return steps is [1] or [-1];
    }
}
