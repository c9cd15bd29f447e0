using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class DriverTests
{
    private static readonly Kpi Lead = A.Kpi(id: "lead", targets: [.. Years(100)]) with { Indicator = Indicator.Lead, Name = "Calls" };
    private static readonly Kpi Lag = A.Kpi(id: "lag", targets: [.. Years(10)]) with { Drivers = [new("lead")] };

    [Theory]
    [InlineData("2026-01=100 2026-02=50 2026-03=50", 10, true)]
    [InlineData("2026-01=100 2026-02=100 2026-03=50", 10, false)] // one bad period is not sustained
    [InlineData("2026-01=50 2026-02=50 2026-03=100", 10, false)] // it has recovered
    [InlineData("2026-01=100 2026-02=50 2026-03=50", 9.5, true)]
    [InlineData("2026-01=100 2026-02=50 2026-03=50", 1, false)] // it has turned already
    public void Sustained_trouble_in_a_driver_warns_before_the_lag_kpi_turns(string driver, decimal value, bool warns) =>
        Assert.Equal(warns, Findings(driver, $"2026-03={value}").Any(f => f.RuleId == "lead.warning"));

    [Theory] // the lag KPI's own number counts, not the driver's and not the scorecard's 2
    [InlineData(3, "2026-01=50 2026-02=50 2026-03=50", true)]
    [InlineData(3, "2026-01=100 2026-02=50 2026-03=50", false)]
    [InlineData(1, "2026-01=100 2026-02=100 2026-03=50", true)]
    public void A_lag_KPI_may_say_itself_when_its_drivers_warn(int driverPeriods, string driver, bool warns)
    {
        var (lag, lead) = (Lag with { Rules = new(DriverPeriods: driverPeriods) }, Lead with { Rules = new(DriverPeriods: 9) });

        var findings = A.Reading([lag, lead], A.Day("2026-04-02"), A.Actuals(driver, "lead"), A.Actuals("2026-03=10", "lag")).Kpis[Lag.Id].Findings;

        Assert.Equal(warns, findings.Any(f => f.RuleId == "lead.warning"));
    }

    [Fact]
    public void The_warning_says_that_the_lag_is_not_known() =>
        Assert.Equal(
            "Its driver 'Calls' has missed what is expected in each of its last 2 judged periods. There is too little data to say how long the effect takes: 3 periods in common, 12 are needed.",
            Assert.Single(Findings("2026-01=100 2026-02=50 2026-03=50", "2026-01=10 2026-02=10 2026-03=10")).Sentence.En());

    [Fact]
    public void The_warning_names_its_rule_and_the_lags() =>
        Assert.Equal(
            ["lead.warning", "lead.lag-unknown"],
            RulesBehind.Of(Assert.Single(Findings("2026-01=100 2026-02=50 2026-03=50", "2026-01=10 2026-02=10 2026-03=10"))));

    [Theory] // the warning after 1 period, so that all runs are told
    [InlineData("2026-01=50 2026-03=50", "Its driver 'Calls' has missed what is expected in each of its last 2 judged periods. ")] // February is passed over
    [InlineData("2026-01=50 2026-02=100 2026-03=50", "Its driver 'Calls' has missed what is expected in its last judged period. ")]
    [InlineData("2026-01=50 2026-02=50 2026-03=50", "Its driver 'Calls' has missed what is expected in each of its last 3 judged periods. ")]
    public void The_warning_counts_the_periods_that_could_be_judged(string driver, string sentence)
    {
        var findings = A.Reading(
            [Lag with { Rules = new(DriverPeriods: 1) }, Lead],
            A.Day("2026-04-02"),
            A.Actuals(driver, "lead"),
            A.Actuals("2026-03=10", "lag"))
            .Kpis[Lag.Id].Findings;

        Assert.StartsWith(sentence, Assert.Single(findings).Sentence.En(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void The_lag_is_found_where_the_data_hold_one(int shift)
    {
        var noise = new Random(7);
        var lead = Enumerable.Range(0, 48).Select(_ => (decimal)noise.Next(50, 150)).ToList();
        var lag = Enumerable.Range(0, 48).Select(i => (i < shift ? 100 : lead[i - shift]) + noise.Next(-5, 5)).ToList();

        var estimate = DriverLag.Estimate(Lead, Series(lead), Lag, Series(lag));

        Assert.Equal(("lead.lag-estimated", shift), (estimate.RuleId, estimate.Periods));
        Assert.InRange(estimate.Correlation!.Value, 0.9, 1);
        Assert.StartsWith(
            shift switch
            {
                0 => "The effect comes within the same period (",
                1 => "The effect comes after about 1 period (",
                _ => $"The effect comes after about {shift} periods (",
            },
            estimate.Sentence.En(),
            StringComparison.Ordinal);
        Assert.Matches(@"\(correlation (0\.9\d?|1) over \d+ periods\)\.$", estimate.Sentence.En());
    }

    [Theory]
    [InlineData(Direction.LowerIsBetter, Direction.HigherIsBetter)]
    [InlineData(Direction.HigherIsBetter, Direction.LowerIsBetter)]
    public void Good_follows_good_whichever_way_each_is_better(Direction leadDirection, Direction lagDirection)
    {
        var noise = new Random(3);
        var lead = Enumerable.Range(0, 30).Select(_ => (decimal)noise.Next(50, 150)).ToList();
        var lag = Enumerable.Range(0, 30).Select(i => i < 2 ? 0 : -lead[i - 2]).ToList();

        Assert.Equal(2, DriverLag.Estimate(Lead with { Direction = leadDirection }, Series(lead), Lag with { Direction = lagDirection }, Series(lag)).Periods);
    }

    [Fact]
    public void In_a_band_the_middle_is_best()
    {
        var noise = new Random(3);
        var lead = Enumerable.Range(0, 30).Select(_ => (decimal)noise.Next(50, 150)).ToList();
        var lag = Enumerable.Range(0, 30).Select(i => i < 1 ? 0 : -Math.Abs(lead[i - 1] - 100)).ToList();
        var band = Lead with { Direction = Direction.StayInBand, Targets = new([new("2026", 90, BandHigh: 110)]) };

        Assert.Equal(1, DriverLag.Estimate(band, Series(lead), Lag, Series(lag)).Periods);
    }

    [Fact]
    public void Series_that_have_nothing_to_do_with_each_other_have_no_lag()
    {
        var noise = new Random(11);
        var (a, b) = (
            Enumerable.Range(0, 24).Select(_ => (decimal)noise.Next(100)).ToList(),
            Enumerable.Range(0, 24).Select(_ => (decimal)noise.Next(100)).ToList());

        var estimate = DriverLag.Estimate(Lead, Series(a), Lag, Series(b));

        Assert.Equal(
            ("lead.lag-unknown", null, "How long the effect takes cannot be said: no delay stands out in the data."),
            (estimate.RuleId, estimate.Periods, estimate.Sentence.En()));
    }

    [Fact]
    public void Series_that_never_move_have_no_lag() =>
        Assert.Equal("lead.lag-unknown", DriverLag.Estimate(Lead, Series([.. Enumerable.Repeat(1m, 30)]), Lag, Series([.. Enumerable.Repeat(2m, 30)])).RuleId);

    [Theory]
    [InlineData(12, "lead.lag-estimated")]
    [InlineData(11, "lead.lag-unknown")]
    public void Twelve_common_periods_are_needed(int periods, string ruleId)
    {
        decimal[] values = [3, 9, 1, 8, 2, 7, 7, 1, 9, 4, 6, 2];
        var series = Series([.. values.Take(periods)]);

        Assert.Equal(ruleId, DriverLag.Estimate(Lead, series, Lag, series).RuleId);
    }

    [Fact]
    public void A_gap_in_the_lag_kpi_starts_its_history_anew()
    {
        var series = Series([.. Enumerable.Range(0, 20).Select(i => (decimal)(i * i % 7))]);

        Assert.Contains(
            "8 periods in common",
            DriverLag.Estimate(Lead, series, Lag, [.. series.Where((_, i) => i != 11)]).Sentence.En(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_driver_with_several_values_a_period_speaks_with_their_mean()
    {
        var noise = new Random(5);
        var weekly = A.Kpi(id: "lead", frequency: Frequency.Weekly);
        var lag = Series([.. Enumerable.Range(0, 14).Select(_ => (decimal)noise.Next(100))]);
        var weeks = lag.SelectMany(p => Enumerable.Range(0, 31).Select(d => p.Period.First.AddDays(d)).Where(
            d => d.DayOfWeek is DayOfWeek.Sunday && p.Period.Contains(d))
            .Select((d, i) => new SeriesPoint(Period.Containing(Frequency.Weekly, d), p.Value + (i % 2 == 0 ? 1 : -1), p.Actual, false))).ToList();

        Assert.Equal(0, DriverLag.Estimate(weekly, weeks, Lag, lag).Periods);
    }

    [Fact]
    public void A_driver_slower_than_its_lag_kpi_tells_nothing() =>
        Assert.Contains(
            "fewer values than the KPI itself",
            DriverLag.Estimate(Lead with { Frequency = Frequency.Quarterly }, [], Lag, []).Sentence.En(),
            StringComparison.Ordinal);

    [Fact]
    public void A_driver_that_does_not_exist_warns_of_nothing() =>
        Assert.Empty(A.Verdict(Lag with { Drivers = [new("gone")] }, "2026-03=10", "2026-04-02").Findings);

    [Fact]
    public void A_stale_driver_warns_of_nothing() => Assert.DoesNotContain(Findings("2025-01=50 2025-02=50", "2026-03=10"), f => f.RuleId == "lead.warning");

    private static IReadOnlyList<Finding> Findings(string lead, string lag) =>
        A.Reading([Lag, Lead], A.Day("2026-04-02"), A.Actuals(lead, "lead"), A.Actuals(lag, "lag")).Kpis[Lag.Id].Findings;

    private static IEnumerable<PeriodTarget> Years(decimal target) => [new("2025", target), new("2026", target)];

    private static List<SeriesPoint> Series(List<decimal> values)
    {
        var period = Period.TryParse("2021-12")!;
        return [.. values.Select(v => new SeriesPoint(period = period.Next(), v, A.Actual(period.Code, v), false))];
    }
}
