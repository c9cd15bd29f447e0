namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>
/// Least squares in its plainest form: every group has its mean and, where a line is asked for, all of them share one slope.
/// Values that are set aside count for nothing.
/// </summary>
internal sealed class GroupedFit
{
    private readonly double[] times;
    private readonly double[] values;
    private readonly int[] groups;
    private readonly bool[] aside;
    private readonly bool line;
    private readonly double floor;
    private readonly double[] meanTimes;
    private readonly double[] meanValues;
    private readonly int[] counts;
    private readonly double slope;
    private readonly double spread;

    /// <param name="floor">No variance is believed to be smaller.</param>
    public GroupedFit(double[] times, double[] values, int[] groups, int groupCount, bool line, bool[] aside, double floor)
    {
        (this.times, this.values, this.groups, this.line, this.aside, this.floor) = (times, values, groups, line, aside, floor);
        (meanTimes, meanValues, counts) = (new double[groupCount], new double[groupCount], new int[groupCount]);

        var used = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (aside[i]) continue;
            used++;
            counts[groups[i]]++;
            meanTimes[groups[i]] += times[i];
            meanValues[groups[i]] += values[i];
        }

        for (var g = 0; g < groupCount; g++) (meanTimes[g], meanValues[g]) = (meanTimes[g] / counts[g], meanValues[g] / counts[g]);
        if (line) (slope, spread) = Slope();

        for (var i = 0; i < values.Length; i++)
            if (!aside[i]) Squares += Square(Deviation(i));
        Freedom = used - counts.Count(c => c > 0) - (line ? 1 : 0);
    }

    public int Count => values.Length;

    public IReadOnlyList<bool> Aside => aside;

    /// <summary>What is left unexplained, squared and summed.</summary>
    public double Squares { get; }

    /// <summary>How many values more there are than numbers that were fitted to them.</summary>
    public int Freedom { get; }

    public double Variance => Math.Max(Squares / Freedom, floor);

    public double Floor => floor;

    public int CountOf(int group) => counts[group];

    public double Expected(double time, int group) => meanValues[group] + (slope * (time - meanTimes[group]));

    public double Deviation(int i) => values[i] - Expected(times[i], groups[i]);

    /// <summary>How unsure the expected value is, as a share of the variance.</summary>
    public double Doubt(double time, int group) => Doubt([(time, group)]);

    /// <summary>How unsure the mean of several expected values is, as a share of the variance.</summary>
    public double Doubt(IReadOnlyList<(double Time, int Group)> points)
    {
        var doubt = points.GroupBy(p => p.Group).Sum(g => Square((double)g.Count() / points.Count) / counts[g.Key]);
        return spread > 0 ? doubt + (Square(points.Average(p => p.Time - meanTimes[p.Group])) / spread) : doubt;
    }

    /// <summary>The value farthest from what the others let expect; null where none can be judged by others.</summary>
    public int? Farthest()
    {
        var (farthest, most) = ((int?)null, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (aside[i]) continue;
            var own = (1.0 / counts[groups[i]]) + (spread > 0 ? Square(times[i] - meanTimes[groups[i]]) / spread : 0);
            var distance = own > 0.999 ? 0 : Square(Deviation(i)) / (1 - own);
            if (distance > most) (farthest, most) = (i, distance);
        }

        return farthest;
    }

    public GroupedFit Without(int i)
    {
        bool[] without = [.. aside];
        without[i] = true;
        return new(times, values, groups, counts.Length, line, without, floor);
    }

    private (double Slope, double Spread) Slope()
    {
        var (product, square) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (aside[i]) continue;
            var time = times[i] - meanTimes[groups[i]];
            product += time * (values[i] - meanValues[groups[i]]);
            square += time * time;
        }

        return square > 0 ? (product / square, square) : (0, 0);
    }

    private static double Square(double value) => value * value;
}
