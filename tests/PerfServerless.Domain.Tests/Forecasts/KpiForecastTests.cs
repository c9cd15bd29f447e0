using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Tests.Forecasts.ForecastScene;

namespace PerfServerless.Domain.Tests.Forecasts;

public sealed class KpiForecastTests
{
    [Fact]
    public void A_level_is_forecast_to_the_end_of_its_targets_period()
    {
        var forecast = Of(A.Kpi(targets: new PeriodTarget("2026", 9)), Five);

        Assert.Equal(("forecast.naive", "2026", 10m), (forecast.RuleId, forecast.Period, forecast.Expected));
        Assert.InRange(forecast.ChanceToMeet!.Value, 0.5, 0.6); // seven months of changes of 2 leave little certainty
        Assert.Equal(
            "10.00 by the end of 2026 if it stays as it is, between 1.89 and 18.11 in four of five cases. The chance to meet the target is 57%.",
            forecast.Sentence.En());
    }

    [Fact]
    public void A_sum_is_forecast_with_what_is_known_already()
    {
        var forecast = Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 33)), Five);

        Assert.Equal(("2026-Q2", 32m), (forecast.Period, forecast.Expected)); // 12 and 10 are there, 10 is to come
        Assert.Equal(3.07m, Math.Round(forecast.High!.Value - forecast.Expected!.Value, 2)); // one change of 2, times 1.533
    }

    [Fact]
    public void Surprises_in_a_sum_carry_into_the_months_after_them()
    {
        var half = Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026", 100)), Five);
        var spread = 2 * Math.Sqrt(Enumerable.Range(1, 7).Sum(k => k * k)); // of seven months to come the first moves all seven

        Assert.Equal((double)(half.High!.Value - half.Expected!.Value), 1.5332 * spread, 2);
    }

    [Fact]
    public void Too_little_data_says_so() =>
        Assert.Equal(
            ("forecast.too-little", "3 values in a row are too little for a forecast, 4 are needed."),
            Of(A.Kpi(targets: new PeriodTarget("2026", 9)), "2026-01=10 2026-03=10 2026-04=12 2026-05=10") is var f ? (f.RuleId, f.Sentence.En()) : default);

    [Fact]
    public void No_data_says_so() => Assert.Equal("forecast.too-little", Of(A.Kpi(), "").RuleId);

    [Fact]
    public void Without_a_target_the_next_period_is_forecast_without_a_chance()
    {
        var forecast = Of(A.Kpi(), Five);

        Assert.Equal(("2026-06", (double?)null), (forecast.Period, forecast.ChanceToMeet));
        Assert.EndsWith("in four of five cases.", forecast.Sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_still_runs_is_no_history() =>
        Assert.Equal((10m, "2026-06"), Of(A.Kpi(), Five + " 2026-06=99") is var f ? (f.Expected, f.Period) : default);

    [Theory]
    [InlineData("2026-05-30", "2026-05")]
    [InlineData("2026-05-31", "2026-06")]
    public void A_period_is_history_on_its_last_day(string asOf, string forecast) => Assert.Equal(forecast, Of(A.Kpi(), Five, asOf).Period);

    [Theory] // April 2026 begins on a Wednesday and ends on a Thursday: 5 days of week 14 and 4 of week 18 lie in it
    [InlineData("2026-W10=10 2026-W11=10 2026-W12=10 2026-W13=10 2026-W14=10 2026-W15=10", "2026-04-13")]
    [InlineData("2026-W11=10 2026-W12=10 2026-W13=10 2026-W14=10 2026-W15=10 2026-W16=10", "2026-04-20")]
    public void A_week_counts_in_each_month_with_the_days_that_it_has_there(string values, string asOf) =>
        Assert.Equal(
            Math.Round(30 * 10 / 7m, 6),
            Rounded(Of(A.Kpi(accumulation: Accumulation.Cumulative, frequency: Frequency.Weekly, targets: new PeriodTarget("2026-04", 100)), values, asOf)));

    [Fact]
    public void A_week_that_ends_in_the_next_month_is_forecast_to_that_months_target() => Assert.Equal(
        "2026-05",
        Of(A.Kpi(frequency: Frequency.Weekly, targets: [new("2026-04", 1), new("2026-05", 1)]), "2026-W14=10 2026-W15=10 2026-W16=10 2026-W17=10", "2026-04-27")
            .Period);

    [Fact]
    public void Of_several_targets_the_shortest_to_come_counts() =>
        Assert.Equal("2026-Q2", Of(A.Kpi(targets: [new("2026", 9), new("2026-Q1", 9), new("2026-Q2", 9)]), Five).Period);

    [Fact]
    public void No_forecast_leaves_what_can_be_true()
    {
        var forecast = Of(A.Kpi(targets: new PeriodTarget("2026", 9)) with { Minimum = 8, Maximum = 13 }, Five);

        Assert.Equal((8m, 13m), (forecast.Low, forecast.High));
    }

    [Theory]
    [InlineData("2026-Q2", "2026-05-20", "2026-Q2", true)] // the values stop before the target's period starts
    [InlineData("2026-Q3", "2026-05-20", "2026-Q3", true)] // and that is still to come
    [InlineData("2026-Q2 2026-Q3 2027", "2026-05-20", "2026-Q2", true)]
    [InlineData("2026-Q3 2027", "2026-05-20", "2026-Q3", true)]
    [InlineData("2025", "2026-05-20", "2026-04", false)] // a target that is over: the last period that has ended
    [InlineData("", "2026-05-20", "2026-04", false)]
    [InlineData("2026-04", "2026-05-20", "2026-04", true)] // its value may still come
    [InlineData("2026-01 2026-02", "2026-05-20", "2026-04", false)] // long over, and the values will not come any more
    [InlineData("2026-01 2026-05", "2026-01-31", "2026-01", true)]
    [InlineData("2026-01 2026-05", "2026-02-01", "2026-01", true)]
    [InlineData("2026-01 2026-05", "2026-03-01", "2026-05", true)]
    [InlineData("2026-W19", "2026-05-20", "2026-04", false)] // shorter than a value
    public void The_period_to_forecast_is_one_for_which_a_value_can_still_come(string targets, string asOf, string period, bool chance)
    {
        var kpi = A.Kpi(targets: [.. targets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => new PeriodTarget(t, 10))]);

        var forecast = Of(kpi, "2025-09=10 2025-10=12 2025-11=10 2025-12=12", asOf);

        Assert.Equal((period, chance), (forecast.Period, forecast.ChanceToMeet is not null));
    }

    [Fact]
    public void A_sum_counts_only_what_falls_into_its_targets_period()
    {
        var forecast = Of(
            A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 36)),
            "2025-09=10 2025-10=12 2025-11=10 2025-12=12",
            "2026-05-20");
        var spread = 2 * Math.Sqrt((4 * 9) + 4 + 1); // a surprise in January to April moves three months, one in May two, one in June one

        Assert.Equal((36m, 0.5), (forecast.Expected, forecast.ChanceToMeet));
        Assert.Equal(1.6377 * spread, (double)(forecast.High!.Value - forecast.Expected!.Value), 2); // Student's distribution of three changes
    }

    [Fact]
    public void A_monthly_target_is_none_for_yearly_values() =>
        Assert.Equal(
            ("2026", null),
            Of(A.Kpi(frequency: Frequency.Yearly, targets: new PeriodTarget("2026-12", 1)), "2022=1 2023=2 2024=1 2025=2") is var f
                ? (f.Period, f.ChanceToMeet)
                : default);

    [Theory] // week 53 of 2026 ends on 3 January 2027
    [InlineData("2026-W48=10 2026-W49=10 2026-W50=10 2026-W51=10", "2026-12-21", "2026", 39)] // from 23 November on
    [InlineData("2026-W49=10 2026-W50=10 2026-W51=10 2026-W52=10", "2026-12-28", "2027", 365)]
    [InlineData("2026-W50=10 2026-W51=10 2026-W52=10 2026-W53=10", "2027-01-04", "2027", 365)]
    public void A_week_across_the_years_end_counts_in_each_year_with_the_days_that_it_has_there(string values, string asOf, string period, int days) =>
        Assert.Equal(
            (period, Math.Round(days * 10 / 7m, 6)),
            Of(A.Kpi(accumulation: Accumulation.Cumulative, frequency: Frequency.Weekly, targets: [new("2026", 100), new("2027", 100)]), values, asOf) is var f
                ? (f.Period, Rounded(f))
                : default);

    [Fact]
    public void A_sum_may_exceed_what_one_value_can_be() =>
        Assert.Equal(32m, Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 33)) with { Maximum = 13 }, Five).Expected);

    [Fact]
    public void Values_too_large_for_a_forecast_are_held_at_what_can_be_stored() =>
        Assert.True(Of(A.Kpi(), "2026-01=900000000000000000 2026-02=-900000000000000000 2026-03=900000000000000000 2026-04=-900000000000000000").High > 0);

    [Fact]
    public void A_season_and_a_trend_name_themselves()
    {
        static string Months(Func<int, double> value, int count) =>
            string.Join(
                ' ',
                Enumerable.Range(0, count)
                    .Select(i => string.Create(CultureInfo.InvariantCulture, $"{2026 - (count / 12) + (i / 12)}-{(i % 12) + 1:00}={value(i):0.000}")));

        Assert.Contains(
            "along its trend and season",
            Of(A.Kpi(), Months(i => 100 + (10 * Math.Sin(i * Math.PI / 6)), 48), "2026-01-02").Sentence.En(),
            StringComparison.Ordinal);
        Assert.Contains("along its flattening trend", Of(A.Kpi(), Months(i => 100 + (3 * i), 24), "2026-01-02").Sentence.En(), StringComparison.Ordinal);
    }

    [Theory] // one season a year: four quarters, or twelve months; a year has none
    [InlineData(Frequency.Quarterly, true)]
    [InlineData(Frequency.Yearly, false)]
    public void A_season_has_as_many_periods_as_the_kpi_has_in_a_year(Frequency frequency, bool seasonal)
    {
        var period = Period.Containing(frequency, A.Day("2000-01-01"));
        var series = new List<SeriesPoint>();
        for (var i = 0; i < 20; i++, period = period.Next()) series.Add(new(period, i % 4 is 0 ? 20 : 5, A.Actual("2026-01", 1), false));

        Assert.Equal(seasonal, KpiForecast.Of(A.Kpi(frequency: frequency), series, A.Day("2026-01-01")).RuleId == "forecast.seasonal");
    }

    [Fact]
    public void The_sentence_speaks_its_readers_numbers() =>
        Assert.StartsWith(
            "Ende Juni 2026 voraussichtlich 10,00,",
            Readers.German.Say(KpiForecast.Of(A.Kpi(), Series(A.Kpi(), Five, "2026-06-02"), A.Day("2026-06-02")).Sentence),
            StringComparison.Ordinal);

    private static decimal Rounded(Forecast forecast) => Math.Round(forecast.Expected!.Value, 6);
}
