using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;

namespace PerfServerless.Domain.Tests.Forecasts;

public sealed class KpiForecastTests
{
    private const string Five = "2026-01=10 2026-02=12 2026-03=10 2026-04=12 2026-05=10";

    [Fact]
    public void A_level_is_forecast_to_the_end_of_its_targets_period()
    {
        var forecast = Of(A.Kpi(targets: new PeriodTarget("2026", 9)), Five);

        Assert.Equal(("forecast.naive", "2026", 10m), (forecast.RuleId, forecast.Period, forecast.Expected));
        Assert.InRange(forecast.ChanceToMeet!.Value, 0.5, 0.6); // seven months of changes of 2 leave little certainty
        Assert.Equal("10.00 by the end of 2026 if it stays as it is, between 1.89 and 18.11 in four of five cases; the chance to meet the target is 57%.", forecast.Sentence);
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

    [Theory]
    [InlineData(Direction.HigherIsBetter, 10, null, 0.5)]
    [InlineData(Direction.LowerIsBetter, 10, null, 0.5)]
    [InlineData(Direction.StayInBand, 10, 1000, 0.5)]
    [InlineData(Direction.HigherIsBetter, -1000, null, 1)]
    [InlineData(Direction.LowerIsBetter, -1000, null, 0)]
    [InlineData(Direction.StayInBand, -1000, 1000, 1)]
    public void The_chance_is_the_share_on_the_targets_good_side(Direction direction, decimal target, int? high, double chance) =>
        Assert.Equal(chance, Of(A.Kpi(direction, targets: new PeriodTarget("2026-06", target, high)), Five).ChanceToMeet!.Value, 3);

    [Theory]
    [InlineData(Direction.HigherIsBetter, 10, null, 1)]
    [InlineData(Direction.HigherIsBetter, 10.1, null, 0)]
    [InlineData(Direction.LowerIsBetter, 10, null, 1)]
    [InlineData(Direction.LowerIsBetter, 9.9, null, 0)]
    [InlineData(Direction.StayInBand, 9, 10.0, 1)]
    [InlineData(Direction.StayInBand, 10, 11.0, 1)]
    [InlineData(Direction.StayInBand, 9, 9.9, 0)]
    [InlineData(Direction.StayInBand, 10.1, 11.0, 0)]
    public void What_never_varied_stays_where_it_is(Direction direction, double target, double? high, double chance)
    {
        var forecast = Of(A.Kpi(direction, targets: new PeriodTarget("2026-06", (decimal)target, (decimal?)high)), "2026-01=10 2026-02=10 2026-03=10 2026-04=10 2026-05=10");

        Assert.Equal((chance, 10m, 10m), (forecast.ChanceToMeet, forecast.Low, forecast.High));
    }

    [Fact]
    public void Too_little_data_says_so() =>
        Assert.Equal(
            ("forecast.too-little", "3 values in a row are too little for a forecast, 4 are needed."),
            Of(A.Kpi(targets: new PeriodTarget("2026", 9)), "2026-01=10 2026-03=10 2026-04=12 2026-05=10") is var f ? (f.RuleId, f.Sentence) : default);

    [Fact]
    public void No_data_says_so() => Assert.Equal("forecast.too-little", Of(A.Kpi(), "").RuleId);

    [Fact]
    public void Without_a_target_the_next_period_is_forecast_without_a_chance()
    {
        var forecast = Of(A.Kpi(), Five);

        Assert.Equal(("2026-06", (double?)null), (forecast.Period, forecast.ChanceToMeet));
        Assert.EndsWith("in four of five cases.", forecast.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_still_runs_is_no_history() =>
        Assert.Equal((10m, "2026-06"), Of(A.Kpi(), Five + " 2026-06=99") is var f ? (f.Expected, f.Period) : default);

    [Theory]
    [InlineData("2026-05-30", "2026-05")]
    [InlineData("2026-05-31", "2026-06")]
    public void A_period_is_history_on_its_last_day(string asOf, string forecast) => Assert.Equal(forecast, Of(A.Kpi(), Five, asOf).Period);

    [Theory] // April 2026 begins on a Wednesday and ends on a Thursday: weeks 14 to 17 end in it, week 18 does not
    [InlineData("2026-W10=10 2026-W11=10 2026-W12=10 2026-W13=10 2026-W14=10 2026-W15=10", "2026-04-13")] // two are there, two to come
    [InlineData("2026-W11=10 2026-W12=10 2026-W13=10 2026-W14=10 2026-W15=10 2026-W16=10", "2026-04-20")] // three, and one
    public void A_week_counts_in_the_month_in_which_it_ends(string values, string asOf) =>
        Assert.Equal(40m, Of(A.Kpi(accumulation: Accumulation.Cumulative, frequency: Frequency.Weekly, targets: new PeriodTarget("2026-04", 100)), values, asOf).Expected);

    [Fact]
    public void A_week_that_ends_in_the_next_month_is_forecast_to_that_months_target() => Assert.Equal(
        "2026-05",
        Of(A.Kpi(frequency: Frequency.Weekly, targets: [new("2026-04", 1), new("2026-05", 1)]), "2026-W14=10 2026-W15=10 2026-W16=10 2026-W17=10", "2026-04-27").Period);

    [Fact]
    public void Of_several_targets_the_shortest_to_come_counts() =>
        Assert.Equal("2026-Q2", Of(A.Kpi(targets: [new("2026", 9), new("2026-Q1", 9), new("2026-Q2", 9)]), Five).Period);

    [Fact]
    public void No_forecast_leaves_what_can_be_true()
    {
        var forecast = Of(A.Kpi(targets: new PeriodTarget("2026", 9)) with { Minimum = 8, Maximum = 13 }, Five);

        Assert.Equal((8m, 13m), (forecast.Low, forecast.High));
    }

    [Theory] // 10 to expect, with changes of 2 and Student's distribution of four changes: 2.5 lies 1.25 deviations away
    [InlineData(Direction.HigherIsBetter, 100.5, null, 0)] // beyond what can be true
    [InlineData(Direction.HigherIsBetter, 12.5, null, 0.139720)] // at the most that can be true counts all that would lie beyond
    [InlineData(Direction.HigherIsBetter, 7.5, null, 1)] // the least that can be true
    [InlineData(Direction.HigherIsBetter, 7, null, 1)]
    [InlineData(Direction.LowerIsBetter, 7, null, 0)]
    [InlineData(Direction.LowerIsBetter, 7.5, null, 0.139720)]
    [InlineData(Direction.LowerIsBetter, 12.5, null, 1)]
    [InlineData(Direction.LowerIsBetter, 13, null, 1)]
    [InlineData(Direction.StayInBand, 7.5, 12.5, 1)]
    [InlineData(Direction.StayInBand, 1.0, 100.0, 1)]
    [InlineData(Direction.StayInBand, 7.5, 10.0, 0.5)]
    [InlineData(Direction.StayInBand, 10.0, 12.5, 0.5)]
    [InlineData(Direction.StayInBand, 12.5, 20.0, 0.139720)]
    [InlineData(Direction.StayInBand, 12.6, 20.0, 0)]
    [InlineData(Direction.StayInBand, 1.0, 7.4, 0)]
    [InlineData(Direction.StayInBand, 1.0, 7.5, 0.139720)]
    [InlineData(Direction.StayInBand, 11.0, 9.0, 0)] // no band at all
    [InlineData(Direction.StayInBand, 10.0, null, 0)]
    public void The_chance_ends_at_what_can_be_true(Direction direction, double target, double? high, double chance)
    {
        var kpi = A.Kpi(direction, targets: new PeriodTarget("2026-06", (decimal)target, (decimal?)high)) with { Minimum = 7.5m, Maximum = 12.5m };

        Assert.Equal(chance, Of(kpi, Five).ChanceToMeet!.Value, 6);
    }

    [Theory] // 12 and 10 are there, one month is to come, which brings 8 to 13
    [InlineData(Direction.HigherIsBetter, 35.1, 0)]
    [InlineData(Direction.HigherIsBetter, 35, 0.104000)]
    [InlineData(Direction.HigherIsBetter, 30, 1)]
    [InlineData(Direction.LowerIsBetter, 29.9, 0)]
    [InlineData(Direction.LowerIsBetter, 30, 0.186950)]
    [InlineData(Direction.LowerIsBetter, 35, 1)]
    public void The_chance_of_a_sum_ends_at_what_can_still_come(Direction direction, decimal target, double chance)
    {
        var forecast = Of(A.Kpi(direction, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", target)) with { Minimum = 8, Maximum = 13 }, Five);

        Assert.Equal((chance, 30m, 35m), (Math.Round(forecast.ChanceToMeet!.Value, 6), forecast.Low, forecast.High));
    }

    [Fact]
    public void A_sum_without_limits_has_none() =>
        Assert.InRange(Of(A.Kpi(Direction.LowerIsBetter, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 5)), Five).ChanceToMeet!.Value, 0.0000001, 0.001);

    [Theory] // 0.1 three times is a little more than 0.3 in binary numbers
    [InlineData(Direction.HigherIsBetter, 0.3, null, 1)]
    [InlineData(Direction.LowerIsBetter, 0.3, null, 1)]
    [InlineData(Direction.StayInBand, 0.3, 0.3, 1)]
    [InlineData(Direction.LowerIsBetter, 0.299, null, 0)]
    [InlineData(Direction.HigherIsBetter, 0.301, null, 0)]
    public void A_sum_that_never_varied_meets_a_target_that_it_reaches_exactly(Direction direction, double target, double? high, double chance)
    {
        var kpi = A.Kpi(direction, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", (decimal)target, (decimal?)high));

        Assert.Equal((chance, 0.3m), Of(kpi, "2026-01=0.1 2026-02=0.1 2026-03=0.1 2026-04=0.1 2026-05=0.1") is var f ? (f.ChanceToMeet!.Value, f.Expected!.Value) : default);
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter, 10, 0)]
    [InlineData(Direction.HigherIsBetter, 9, 1)]
    [InlineData(Direction.LowerIsBetter, 9, 1)]
    public void What_never_varied_stays_within_what_can_be_true(Direction direction, decimal target, double chance)
    {
        var forecast = Of(A.Kpi(direction, targets: new PeriodTarget("2026-06", target)) with { Maximum = 9 }, "2026-01=10 2026-02=10 2026-03=10 2026-04=10 2026-05=10");

        Assert.Equal((chance, 9m, 9m, 9m), (forecast.ChanceToMeet, forecast.Expected, forecast.Low, forecast.High));
    }

    [Theory]
    [InlineData("2026-01=10 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026", 126, 1, "1 period of the sum is missing and not counted")] // 54 are there, six months of 12 to come
    [InlineData("2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026", 116, 2, "2 periods of the sum are missing and not counted")]
    [InlineData("2025-11=9 2026-01=1 2026-02=9 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026", 126, 0, null)] // before the target's period nothing is missing
    [InlineData("2026-01=10 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026-Q3", 36, 0, null)]
    public void A_gap_in_a_sum_leaves_its_chance_open(string values, string target, decimal expected, int missing, string? said)
    {
        var forecast = Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget(target, 100)), values, "2026-07-02");

        Assert.Equal((expected, missing, missing == 0), (forecast.Expected, forecast.MissingPeriods, forecast.ChanceToMeet is not null));
        if (said is not null) Assert.EndsWith($" in four of five cases; {said}.", forecast.Sentence, StringComparison.Ordinal);
        else Assert.DoesNotContain("missing", forecast.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_a_level_leaves_nothing_open() =>
        Assert.Equal((0, true), Of(A.Kpi(targets: new PeriodTarget("2026", 9)), "2026-01=10 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026-07-02") is var f ? (f.MissingPeriods, f.ChanceToMeet is not null) : default);

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
        var forecast = Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 36)), "2025-09=10 2025-10=12 2025-11=10 2025-12=12", "2026-05-20");
        var spread = 2 * Math.Sqrt((4 * 9) + 4 + 1); // a surprise in January to April moves three months, one in May two, one in June one

        Assert.Equal((36m, 0.5), (forecast.Expected, forecast.ChanceToMeet));
        Assert.Equal(1.6377 * spread, (double)(forecast.High!.Value - forecast.Expected!.Value), 2); // Student's distribution of three changes
    }

    [Fact]
    public void A_monthly_target_is_none_for_yearly_values() =>
        Assert.Equal(("2026", null), Of(A.Kpi(frequency: Frequency.Yearly, targets: new PeriodTarget("2026-12", 1)), "2022=1 2023=2 2024=1 2025=2") is var f ? (f.Period, f.ChanceToMeet) : default);

    [Theory] // week 53 of 2026 ends on 3 January 2027
    [InlineData("2026-W48=10 2026-W49=10 2026-W50=10 2026-W51=10", "2026-12-21", "2026", 50)]
    [InlineData("2026-W49=10 2026-W50=10 2026-W51=10 2026-W52=10", "2026-12-28", "2027", 520)] // weeks 53 to 51
    [InlineData("2026-W50=10 2026-W51=10 2026-W52=10 2026-W53=10", "2027-01-04", "2027", 520)]
    public void A_week_across_the_years_end_counts_in_the_year_in_which_it_ends(string values, string asOf, string period, decimal expected) =>
        Assert.Equal(
            (period, expected),
            Of(A.Kpi(accumulation: Accumulation.Cumulative, frequency: Frequency.Weekly, targets: [new("2026", 100), new("2027", 100)]), values, asOf) is var f ? (f.Period, f.Expected) : default);

    [Fact]
    public void A_harder_target_is_never_met_more_likely_and_no_forecast_leaves_its_interval() =>
        Prop.ForAll(
            (from values in Gen.Choose(0, 200).Select(n => n / 8m).ArrayOf(6)
             from first in Gen.Choose(-50, 1500).Select(n => n / 8m)
             from step in Gen.Choose(0, 200).Select(n => n / 8m)
             from minimum in Gen.OneOf(Gen.Constant((decimal?)null), Gen.Choose(0, 10).Select(n => (decimal?)n))
             from maximum in Gen.OneOf(Gen.Constant((decimal?)null), Gen.Choose(10, 30).Select(n => (decimal?)n))
             from sum in Gen.Elements(Accumulation.Level, Accumulation.Cumulative)
             from period in Gen.Elements("2026-07", "2026-Q3", "2026")
             select (values, first, step, minimum, maximum, sum, period)).ToArbitrary(),
            x =>
            {
                var series = string.Join(' ', x.values.Select((v, i) => FormattableString.Invariant($"2026-{i + 1:00}={v}")));
                Forecast On(Direction direction, decimal target, decimal? high = null) =>
                    Of(A.Kpi(direction, x.sum, targets: new PeriodTarget(x.period, target, high)) with { Minimum = x.minimum, Maximum = x.maximum }, series, "2026-07-02");
                double Chance(Direction direction, decimal target, decimal? high = null) => On(direction, target, high).ChanceToMeet!.Value;

                var (easy, hard) = (x.first, x.first + x.step);
                var forecast = On(Direction.HigherIsBetter, easy);
                return Chance(Direction.HigherIsBetter, hard) <= Chance(Direction.HigherIsBetter, easy)
                    && Chance(Direction.LowerIsBetter, easy) <= Chance(Direction.LowerIsBetter, hard)
                    && Chance(Direction.StayInBand, easy, hard) <= Math.Min(Chance(Direction.HigherIsBetter, easy), Chance(Direction.LowerIsBetter, hard)) + 1e-9
                    && Chance(Direction.HigherIsBetter, easy) is >= 0 and <= 1
                    && forecast.Low <= forecast.Expected && forecast.Expected <= forecast.High;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_may_exceed_what_one_value_can_be() =>
        Assert.Equal(32m, Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 33)) with { Maximum = 13 }, Five).Expected);

    [Fact]
    public void Values_too_large_for_a_forecast_are_held_at_what_can_be_stored() =>
        Assert.True(Of(A.Kpi(), "2026-01=900000000000000000 2026-02=-900000000000000000 2026-03=900000000000000000 2026-04=-900000000000000000").High > 0);

    [Fact]
    public void A_season_and_a_trend_name_themselves()
    {
        static string Months(Func<int, double> value, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{2026 - (count / 12) + (i / 12)}-{(i % 12) + 1:00}={value(i):0.000}")));

        Assert.Contains("along its trend and season", Of(A.Kpi(), Months(i => 100 + (10 * Math.Sin(i * Math.PI / 6)), 48), "2026-01-02").Sentence, StringComparison.Ordinal);
        Assert.Contains("along its flattening trend", Of(A.Kpi(), Months(i => 100 + (3 * i), 24), "2026-01-02").Sentence, StringComparison.Ordinal);
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
        Assert.StartsWith("10,00 by the end of 2026-06", KpiForecast.Of(A.Kpi(), Series(A.Kpi(), Five, "2026-06-02"), A.Day("2026-06-02"), culture: CultureInfo.GetCultureInfo("de-DE")).Sentence, StringComparison.Ordinal);

    private static Forecast Of(Kpi kpi, string values, string asOf = "2026-06-02") => KpiForecast.Of(kpi, Series(kpi, values, asOf), A.Day(asOf));

    private static IReadOnlyList<SeriesPoint> Series(Kpi kpi, string values, string asOf) =>
        Scoring.SeriesOf(A.Scorecard(kpi), new Dictionary<KpiId, IReadOnlyList<Actual>> { [kpi.Id] = A.Actuals(values) }, A.Day(asOf))[kpi.Id];
}
