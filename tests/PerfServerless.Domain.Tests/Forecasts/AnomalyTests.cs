using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Forecasts;

public sealed class AnomalyTests
{
    [Theory]
    [InlineData("10 11 9 10 11 9 10 30", "anomaly.outlier")]
    [InlineData("10 11 9 10 11 9 10 -20", "anomaly.outlier")]
    [InlineData("10 11 9 10 11 9 10 11 9 10 13.2 13.3", "anomaly.two-of-three")] // two robust deviations are 2.97
    [InlineData("10 11 9 10 11 9 10 11 9 10 9 11 10 12 12 10 12 12", "anomaly.four-of-five")]
    [InlineData("10 20 10 20 10 20 10 20 14 14 14 14 14 14 14 14", null)]
    [InlineData("1 2 3 4 5 6 9 8 9 8 9 8 9 8 9 8", "anomaly.trend", 5)]
    [InlineData("9 8 7 6 5 4 1 2 1 2 1 2 1 2 1 2", "anomaly.trend", 5)]
    [InlineData("1 2 1 2 1 2 1 2 4 3 4 3 4 3 4 3", "anomaly.shift")]
    [InlineData("10 13.2 13.3 10 11 9 10 11 9 10 11 9", "anomaly.two-of-three", 2)] // at the very beginning
    [InlineData("4 3 4 3 4 3 4 3 1 2 1 2 1 2 1 2", "anomaly.shift", 7)]
    [InlineData("10 11 9 10 11 9 10", null)] // seven values say nothing
    [InlineData("5 5 5 5 5 5 5 5", null)]
    [InlineData("5 5 5 5 5 5 5 9", "anomaly.outlier")] // the median deviation is 0, the mean one is not
    public void A_rule_of_the_control_chart_is_broken(string values, string? ruleId, int? at = null)
    {
        var numbers = Numbers(values);
        var index = at ?? numbers.Length - 1;

        var broken = Anomalies.Find(numbers).Where(a => a.Index == index).Select(a => a.RuleId).ToList();
        if (ruleId is null) Assert.Empty(broken);
        else Assert.Contains(ruleId, broken);
    }

    [Theory]
    [InlineData("9 8 7 6 5 5 1 2 1 2", "anomaly.trend")] // a halt is no step down
    [InlineData("1 2 3 4 5 4 9 8 9 8", "anomaly.trend")]
    [InlineData("10 11 9 10 11 9 10 11 9 10 13.2 10 10 13.2", "anomaly.two-of-three")]
    [InlineData("10 11 9 10 11 9 10 11 9 10 6.8 13.2", "anomaly.two-of-three")] // not on one side
    [InlineData("10 11 9 10 11 9 10 11 9 10 9 11 10 12 12 10 10 12", "anomaly.four-of-five")]
    [InlineData("1 2 1 2 1 2 1 2 3 4 3 4 3 4 3", "anomaly.shift")]
    public void A_rule_that_is_nearly_broken_is_not(string values, string ruleId) =>
        Assert.DoesNotContain(Anomalies.Find(Numbers(values)), a => a.RuleId == ruleId);

    [Theory]
    [InlineData("10 11 9 10 11 9 10 30")]
    [InlineData("20 22 18 20 22 18 20 60")] // twice as large, the same distance
    [InlineData("-5 -4.5 -5.5 -5 -4.5 -5.5 -5 5")]
    public void An_outlier_says_how_far_it_lies_whatever_the_scale(string values)
    {
        var outlier = Assert.Single(Anomalies.Find(Numbers(values)), a => a.RuleId == "anomaly.outlier");

        Assert.Equal((7, Math.Round(20 / 1.4826, 6)), (outlier.Index, Math.Round(outlier.Deviations, 6)));
    }

    [Fact]
    public void One_wild_value_does_not_hide_another() => // as it would where the standard deviation is the measure
        Assert.Equal([6, 7], Anomalies.Find(Numbers("10 11 9 10 11 9 500 30")).Where(a => a.RuleId == "anomaly.outlier").Select(a => a.Index));

    [Fact]
    public void A_last_value_that_does_not_fit_is_named_in_the_verdict()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026", 1));
        const string Before = "2026-01=10 2026-02=11 2026-03=9 2026-04=10 2026-05=11 2026-06=9 2026-07=10";

        Assert.Equal(
            "30.00 for August 2026 is far outside the usual range: 13.5 times the usual deviation above the median of 8 values. Check for a typing error, or explain it.",
            Assert.Single(A.Verdict(kpi, $"{Before} 2026-08=30", "2026-09-02").Findings).Sentence.En());
        Assert.Contains(
            "below the median",
            Assert.Single(A.Verdict(kpi, $"{Before} 2026-08=-30", "2026-09-02").Findings).Sentence.En(),
            StringComparison.Ordinal);
        Assert.Empty(A.Verdict(kpi, $"{Before} 2026-08=30 2026-09=10", "2026-10-02").Findings);
    }

    private static double[] Numbers(string values) => [.. values.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
}
