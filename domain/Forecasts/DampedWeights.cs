using System.Numerics;

namespace PerfServerless.Domain.Forecasts;

/// <summary>The smoothing weights that are tried, one set at each place: each a level's, a trend's, its damping's and a season's.</summary>
internal sealed class DampedWeights
{
    private static readonly double[] Levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    private static readonly double[] Seasons = [0.03, 0.1, 0.25];

    private static readonly (double Trend, double Damping)[] Trends =
        [(0, 0.8), (0, 0.98), (0.05, 0.9), (0.05, 0.98), (0.2, 0.8), (0.2, 0.9), (0.2, 0.98)];

    /// <summary>Without a season.</summary>
    public static readonly DampedWeights Plain = new([0]);

    /// <summary>With a season.</summary>
    public static readonly DampedWeights Seasonal = new(Seasons);

    private DampedWeights(double[] seasons)
    {
        var all = (from l in Levels from t in Trends from s in seasons select (Level: l, Trend: l * t.Trend, t.Damping, Season: s * (1 - l))).ToList();
        while (all.Count % Vector<double>.Count != 0) all.Add(all[^1]); // the processor takes several at once
        (Level, Trend) = ([.. all.Select(w => w.Level)], [.. all.Select(w => w.Trend)]);
        (Damping, Season) = ([.. all.Select(w => w.Damping)], [.. all.Select(w => w.Season)]);
    }

    public double[] Level { get; }

    public double[] Trend { get; }

    public double[] Damping { get; }

    public double[] Season { get; }
}
