using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Forecasts;

namespace PerfServerless.Domain.Tests.Forecasts;

public sealed class ForecasterTests
{
    [Theory]
    [InlineData(3, "forecast.too-little", 0)]
    [InlineData(4, "forecast.naive", 1)]
    public void Four_values_are_needed(int values, string ruleId, int points)
    {
        var forecast = Forecaster.Forecast([.. Enumerable.Range(0, values).Select(i => i % 2.0)], 1, 1);

        Assert.Equal((ruleId, points), (forecast.RuleId, forecast.Points.Count));
    }

    [Fact]
    public void The_naive_interval_rests_on_the_changes_so_far_and_widens_with_the_root_of_time()
    {
        var points = Forecaster.Forecast([10, 12, 10, 12, 10], 4, 1).Points; // four changes of 2

        var reach = new StudentT(0, 1, 4).InverseCumulativeDistribution(0.9);
        Assert.All(points, p => Assert.Equal(10, p.Mean));
        Assert.Equal(10 + (2 * reach), points[0].High, 6);
        Assert.Equal(10 - (2 * reach), points[0].Low, 6);
        Assert.Equal(10 + (4 * reach), points[3].High, 6);
    }

    [Fact]
    public void A_wider_probability_has_a_wider_interval() =>
        Assert.True(Forecaster.Forecast([10, 12, 10, 12, 10], 1, 1, 0.95).Points[0].High > Forecaster.Forecast([10, 12, 10, 12, 10], 1, 1).Points[0].High);

    [Fact]
    public void Nothing_ahead_is_no_question() => Assert.Throws<ArgumentOutOfRangeException>(() => Forecaster.Forecast([1, 2, 3, 4], 0, 1));

    [Fact]
    public void A_random_walk_keeps_the_last_value_nearly_always() => // nothing beats it there, and a lucky past should not convince
        Assert.InRange(Seeds(60).Count(seed => Forecaster.Forecast(Walk(seed, 30), 1, 1).RuleId == "forecast.naive"), 48, 60);

    [Fact]
    public void A_steady_trend_is_followed() => Beats(Trend, "forecast.damped-trend", horizon: 3, season: 1, atMost: 0.6);

    [Fact]
    public void A_season_is_followed() => Beats(Seasonal, "forecast.seasonal", horizon: 6, season: 12, atMost: 0.5);

    [Fact]
    public void Two_full_seasons_and_four_trials_come_before_a_season()
    {
        Assert.NotEqual("forecast.seasonal", Forecaster.Forecast([.. Seasonal(1, 60).Take(27)], 1, 12).RuleId);
        Assert.Equal("forecast.seasonal", Forecaster.Forecast([.. Seasonal(1, 60).Take(28)], 1, 12).RuleId);
    }

    [Fact]
    public void Fewer_than_ten_values_have_no_trend() =>
        Assert.Equal(
            ["forecast.naive", "forecast.damped-trend"],
            new[] { 9, 10 }.Select(n => Forecaster.Forecast([.. Enumerable.Range(0, n).Select(i => 3.0 * i)], 1, 1).RuleId));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_intervals_hold_four_of_five_values_of_a_walk(int horizon)
    {
        var inside = Seeds(400).Count(seed => Walk(seed, 24 + horizon) is var walk
            && Forecaster.Forecast(walk[..24], horizon, 1).Points[horizon - 1] is var point && point.Low <= walk[^1] && walk[^1] <= point.High);

        Assert.InRange(inside / 400.0, 0.72, 0.88);
    }

    [Fact]
    public void The_intervals_hold_four_of_five_values_of_a_season()
    {
        var inside = Seeds(100).Count(seed => Seasonal(seed, 49) is var series
            && Forecaster.Forecast(series[..48], 1, 12).Points[0] is var point && point.Low <= series[^1] && series[^1] <= point.High);

        Assert.InRange(inside / 100.0, 0.68, 0.92);
    }

    /// <summary>On most series of a known truth the method is chosen, and its error is clearly below the last value's.</summary>
    private static void Beats(Func<int, int, double[]> truth, string ruleId, int horizon, int season, double atMost)
    {
        var (chosen, error, naive) = (0, 0.0, 0.0);
        foreach (var seed in Seeds(30))
        {
            var series = truth(seed, 48 + horizon);
            var forecast = Forecaster.Forecast(series[..48], horizon, season);
            if (forecast.RuleId == ruleId) chosen++;
            error += Math.Abs(forecast.Points[horizon - 1].Mean - series[^1]);
            naive += Math.Abs(series[47] - series[^1]);
        }

        Assert.InRange(chosen, 25, 30);
        Assert.InRange(error / naive, 0, atMost);
    }

    private static IEnumerable<int> Seeds(int count) => Enumerable.Range(1, count);

    private static double[] Walk(int seed, int count)
    {
        var (noise, value) = (new Normal(0, 1, new Random(seed)), 100.0);
        return [.. Enumerable.Range(0, count).Select(_ => value += noise.Sample())];
    }

    private static double[] Trend(int seed, int count)
    {
        var noise = new Normal(0, 1, new Random(seed));
        return [.. Enumerable.Range(0, count).Select(i => 50 + (2 * i) + noise.Sample())];
    }

    private static double[] Seasonal(int seed, int count)
    {
        var noise = new Normal(0, 2, new Random(seed));
        return [.. Enumerable.Range(0, count).Select(i => 100 + (0.3 * i) + (20 * Math.Sin(2 * Math.PI * i / 12)) + noise.Sample())];
    }
}
