using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Forecasts;

public sealed class AnomalyTests
{
    private const string Usual = "2026-01=10 2026-02=11 2026-03=9 2026-04=10 2026-05=11 2026-06=9 2026-07=10";

    [Theory]
    [InlineData("10 11 9 10 11 9 10 30", "anomaly.outlier")]
    [InlineData("10 11 9 10 11 9 10 -20", "anomaly.outlier")]
    [InlineData("10 20 10 20 10 20 10 20 14 14 14 14 14 14 14 14", null)]
    [InlineData("1 2 1 2 1 2 1 2 4 3 4 3 4 3 4 3", "anomaly.shift")]
    [InlineData("4 3 4 3 4 3 4 3 1 2 1 2 1 2 1 2", "anomaly.shift")]
    [InlineData("1 2 1 2 1 2 1 2 3 4 3 4 3 4 3", null)] // seven values are no shift yet
    [InlineData("10 11 9 10 11 9 30", null)] // seven values say nothing
    [InlineData("5 5 5 5 5 5 5 5", null)]
    [InlineData("5 5 5 5 5 5 5 9", "anomaly.outlier")]
    public void The_last_value_is_named_where_it_does_not_fit(string values, string? ruleId) =>
        Assert.Equal(ruleId, Anomalies.OfLast(Histories.Of(values))?.RuleId);

    [Theory] // each was called odd when only the median was looked at
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24")]
    [InlineData("100 103 105 110 111 116 119 121 126 129 130 135 137 142 144 147 152 154 157 161 163 168 170 172")]
    [InlineData("50 51 49 50 52 48 50 51 49 50 51 90 51 49 50 50 52 49 50 48 51 50 49 88 50 51 50 49 50 51 48 50 52 49 51 89")]
    [InlineData("100 104 101 97 95 99 104 110 107 103 108 113 110 116 121 119 124 127 123 128 133 137 134 139")]
    [InlineData("10 12 15 18 22 27 33 39 47 57 68 82 98 118 141 170 203 244 293 352")] // twenty percent a month
    public void Growth_season_and_wandering_are_nothing_odd(string values) => Assert.Null(Anomalies.OfLast(Histories.Of(values)));

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 30")] // on a line
    [InlineData("50 51 49 50 52 48 50 51 49 50 51 90 51 49 50 50 52 49 50 48 51 50 49 88 50 51 50 49 50 51 48 50 52 49 70")] // 70 in a November
    [InlineData("10 12 15 18 22 27 33 39 47 57 68 82 98 118 141 170 203 244 293 200")]
    [InlineData("20 21 19 20 21 20 19 20 80 81 79 80 81 80 79 80 81 79 80 81 80 79 80 90")] // after a shift long ago
    public void What_trend_and_season_do_not_explain_is(string values) => Assert.Equal("anomaly.outlier", Anomalies.OfLast(Histories.Of(values))?.RuleId);

    [Theory]
    [InlineData("0 0 1 0 0 0 2 0 1 0 0 0 0 1 0 0 3 0 0 1 0 0 0 2")] // counts with many zeros
    [InlineData("5 5 5 5 5 5 9 9 9 9 9 9 9 9 9 9 9")] // a constant that jumped once
    [InlineData("12 12 12 12 12 12 12 12 13")] // one more of something
    [InlineData("100 100 99 100 100 100 98 100 99 100 100 100 99 100 98")] // a percentage near its end
    [InlineData("3.1 3.2 3.1 3.1 3.2 3.1 3.2 3.2 3.1 3.1 3.2")] // rounded
    [InlineData("10 11 - - 9 10 - 11 10 9 - - - 11 9")] // gaps
    [InlineData("0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("-3 -5 -4 -2 -6 -4 -3 -5 -4 -6")]
    [InlineData("1000000000000000000 1000000000000000000 1000000000000000000 1000000000000000000 1000000000000000000 1000000000000000000 1000000000000000000 999999999999999999")]
    [InlineData("0.000001 0.000002 0.000001 0.000002 0.000001 0.000002 0.000001 0.000002 0.000003")]
    public void What_people_really_enter_raises_no_alarm(string values) => Assert.Null(Anomalies.OfLast(Histories.Of(values)));

    [Theory]
    [InlineData("2018-Q1", "10 11 9 20 11 10 10 21 10 11 9 20 11 9 10 21")] // a season of quarters
    [InlineData("2025-W20", "10 11 9 10 11 9 10 12 10 9 11 10 9 10 11 10")]
    [InlineData("2010", "10 11 9 10 11 9 10 12 10")]
    [InlineData("2018-Q1", "10 11 9 20 11 10 10 21 10 11 9 20 11 9 10 60", "anomaly.outlier")]
    [InlineData("2025-W20", "10 11 9 10 11 9 10 12 10 9 11 10 9 10 11 40", "anomaly.outlier")]
    [InlineData("2010", "10 11 9 10 11 9 10 12 40", "anomaly.outlier")]
    public void Every_frequency_has_its_season(string first, string values, string? ruleId = null) =>
        Assert.Equal(ruleId, Anomalies.OfLast(Histories.Of(values, first))?.RuleId);

    [Theory]
    [InlineData("10 11 9 10 11 9 10 30")]
    [InlineData("20 22 18 20 22 18 20 60")] // twice as large, the same distance
    [InlineData("-5 -4.5 -5.5 -5 -4.5 -5.5 -5 5")]
    public void An_outlier_says_how_far_it_lies_whatever_the_scale(string values) =>
        Assert.Equal(20 / Math.Sqrt(4.0 / 6), Anomalies.OfLast(Histories.Of(values))!.Deviations, 1e-6);

    [Fact]
    public void One_wild_value_does_not_hide_another() => // as it would where all values make the standard deviation
        Assert.Equal("anomaly.outlier", Anomalies.OfLast(Histories.Of("10 11 9 10 11 9 500 30"))?.RuleId);

    [Fact]
    public void The_return_from_a_wild_value_is_nothing_odd()
    {
        Assert.Null(Anomalies.OfLast(Histories.Of("10 11 9 10 11 9 10 11 500 10")));
        Assert.Null(Anomalies.OfLast(Histories.Of("100 104 101 97 95 99 104 110 107 103 108 113 110 116 121 119 124 127 123 400 133")));
    }

    [Fact]
    public void A_last_value_that_does_not_fit_is_named_in_the_verdict()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026", 1));

        Assert.Equal(
            "30.00 for August 2026 is far outside the usual range: the values before it suggest 10.00, and it lies 24.5 times the usual deviation above that. Check for a typing error, or explain it.",
            Assert.Single(A.Verdict(kpi, $"{Usual} 2026-08=30", "2026-09-02").Findings).Sentence.En());
        Assert.Contains("below that", Assert.Single(A.Verdict(kpi, $"{Usual} 2026-08=-30", "2026-09-02").Findings).Sentence.En(), StringComparison.Ordinal);
        Assert.Empty(A.Verdict(kpi, $"{Usual} 2026-08=30 2026-09=10", "2026-10-02").Findings);
    }

    [Theory] // a period ends with its last day
    [InlineData("2026-08-10")]
    [InlineData("2026-08-31")]
    public void A_period_that_still_runs_is_not_judged(string today)
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026", 1));

        Assert.Empty(A.Verdict(kpi, $"{Usual} 2026-08=300", today).Findings);
        Assert.StartsWith( // the one before it is
            "90.00 for July 2026",
            Assert.Single(A.Verdict(kpi, $"2025-12=10 {Usual.Replace("2026-07=10", "2026-07=90", StringComparison.Ordinal)} 2026-08=3", today).Findings)
                .Sentence.En(),
            StringComparison.Ordinal);
    }
}
