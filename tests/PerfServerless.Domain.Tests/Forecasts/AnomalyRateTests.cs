using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Tests.Rules;

namespace PerfServerless.Domain.Tests.Forecasts;

/// <summary>
/// How often a last value is named, on a thousand made series of months and more. The bars are a little wider than what
/// <c>scripts/bench.sh anomalies</c> is held to on more series: a rate of a thousand scatters more.
/// </summary>
public sealed class AnomalyRateTests
{
    private const int Series = 1_000;

    [Fact]
    public void Noise_is_seldom_odd() => Assert.InRange(Rate(1, 24, (v, _) => v, series: 4_000), 0, 0.0125);

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void Growth_is_seldom_odd(double slope) => Assert.InRange(Rate(2, 24, (v, i) => v + (slope * i)), 0, 0.05);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(20)]
    public void The_third_peak_of_a_December_is_seldom_odd(double peak) =>
        Assert.InRange(Rate(3, 36, (v, i) => i % 12 == 11 ? v + peak : v), 0, 0.05);

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(48)]
    public void A_random_walk_is_seldom_odd(int count)
    {
        var at = 0.0;
        Assert.InRange(Rate(4, count, (v, i) => at = i == 0 ? v : at + v), 0, 0.05);
    }

    [Fact]
    public void Growth_in_percent_with_a_season_is_seldom_odd() =>
        Assert.InRange(Rate(5, 36, (v, i) => 100 * Math.Exp((0.02 * i) + (0.3 * Math.Sin(Math.PI * i / 6)) + (0.05 * v))), 0, 0.05);

    [Theory]
    [InlineData(-1)]
    [InlineData(9)] // an old outlier hides none
    public void A_value_four_deviations_off_is_mostly_found(int wild) =>
        Assert.InRange(Rate(6, 24, (v, i) => i == 23 ? v + 4 : i == wild ? v + 10 : v), 0.77, 1);

    [Fact]
    public void A_shift_of_two_deviations_is_mostly_found_within_eight_values()
    {
        var random = new Random(7);
        var found = Enumerable.Range(0, 300).Count(_ =>
        {
            var values = Made(random, 32, (v, i) => i >= 24 ? v + 2 : v);
            return Enumerable.Range(25, 8).Any(seen => Anomalies.OfLast(Histories.Monthly(values.Take(seen))) is not null);
        });

        Assert.InRange(found / 300.0, 0.82, 1);
    }

    private static double Rate(int seed, int count, Func<double, int, double> value, int series = Series)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, series).Count(_ => Anomalies.OfLast(Histories.Monthly(Made(random, count, value))) is not null) / (double)series;
    }

    private static double[] Made(Random random, int count, Func<double, int, double> value)
    {
        var noise = new double[count];
        Normal.Samples(random, noise, 0, 1);
        return [.. noise.Select(value)];
    }
}
