using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Expectations;

namespace PerfServerless.Benchmarks;

/// <summary>Made monthly series of which it is known what is in them. One seed makes the same series in every run.</summary>
internal sealed class SimulatedSeries(int seed)
{
    private const int Year = 12;

    private readonly Random random = new(seed);

    /// <summary>The seed that <c>PERF_SEED</c> names, else 11.</summary>
    public static int Seed => int.TryParse(Environment.GetEnvironmentVariable("PERF_SEED"), out var seed) ? seed : 11;

    public double[] Noise(int count)
    {
        var values = new double[count];
        Normal.Samples(random, values, 0, 1);
        return values;
    }

    public double[] Walk(int count)
    {
        var (values, at) = (Noise(count), 0.0);
        return [.. values.Select(v => at += v)];
    }

    /// <summary>Each value keeps a share of the one before it.</summary>
    public double[] Keeping(double share, int count)
    {
        var at = 0.0;
        return [.. Noise(count + 50).Select(v => at = v + (share * at)).Skip(50)];
    }

    /// <summary>Noise, a random walk, values that keep a half of the one before, or a trend: as indicators are.</summary>
    public double[] Mixed(int count) => random.Next(4) switch
    {
        0 => Noise(count),
        1 => Walk(count),
        2 => Keeping(0.5, count),
        _ => Plus(Noise(count), i => 0.4 * i),
    };

    public static double[] Plus(double[] values, Func<int, double> more) => [.. values.Select((v, i) => v + more(i))];

    public static double Wave(int i) => 3 * Math.Sin(2 * Math.PI * i / Year);

    /// <summary>The values as months in a row, the first a January.</summary>
    public static History Monthly(double[] values) => new(
        [.. values.Select((_, i) => (double)i)], values, [.. values.Select((_, i) => i % Year)], History.SeasonsOf(Frequency.Monthly), Unit: 1e-9);
}
