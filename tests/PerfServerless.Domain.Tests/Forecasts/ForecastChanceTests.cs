using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Tests.Forecasts.ForecastScene;

namespace PerfServerless.Domain.Tests.Forecasts;

/// <summary>The chance to meet a target, and the limits within which a forecast stays.</summary>
public sealed class ForecastChanceTests
{
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
        var forecast = Of(
            A.Kpi(direction, targets: new PeriodTarget("2026-06", (decimal)target, (decimal?)high)),
            "2026-01=10 2026-02=10 2026-03=10 2026-04=10 2026-05=10");

        Assert.Equal((chance, 10m, 10m), (forecast.ChanceToMeet, forecast.Low, forecast.High));
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
        Assert.InRange(
            Of(A.Kpi(Direction.LowerIsBetter, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 5)), Five).ChanceToMeet!.Value,
            0.0000001,
            0.001);

    [Theory] // 0.1 three times is a little more than 0.3 in binary numbers
    [InlineData(Direction.HigherIsBetter, 0.3, null, 1)]
    [InlineData(Direction.LowerIsBetter, 0.3, null, 1)]
    [InlineData(Direction.StayInBand, 0.3, 0.3, 1)]
    [InlineData(Direction.LowerIsBetter, 0.299, null, 0)]
    [InlineData(Direction.HigherIsBetter, 0.301, null, 0)]
    public void A_sum_that_never_varied_meets_a_target_that_it_reaches_exactly(Direction direction, double target, double? high, double chance)
    {
        var kpi = A.Kpi(direction, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", (decimal)target, (decimal?)high));

        Assert.Equal(
            (chance, 0.3m),
            Of(kpi, "2026-01=0.1 2026-02=0.1 2026-03=0.1 2026-04=0.1 2026-05=0.1") is var f ? (f.ChanceToMeet!.Value, f.Expected!.Value) : default);
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter, 10, 0)]
    [InlineData(Direction.HigherIsBetter, 9, 1)]
    [InlineData(Direction.LowerIsBetter, 9, 1)]
    public void What_never_varied_stays_within_what_can_be_true(Direction direction, decimal target, double chance)
    {
        var forecast = Of(
            A.Kpi(direction, targets: new PeriodTarget("2026-06", target)) with { Maximum = 9 },
            "2026-01=10 2026-02=10 2026-03=10 2026-04=10 2026-05=10");

        Assert.Equal((chance, 9m, 9m, 9m), (forecast.ChanceToMeet, forecast.Expected, forecast.Low, forecast.High));
    }

    [Theory]
    [InlineData("2026-01=10 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026", 126, 1, false, "1 period of the total is missing and not counted")] // 54 are there, six months of 12 to come
    [InlineData("2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026", 116, 0, false, null)] // it begins in March: nothing is missing, but the target is that of the whole year
    [InlineData("2025-11=9 2026-01=1 2026-02=9 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026", 126, 0, true, null)] // before the target's period nothing is missing
    [InlineData("2026-01=10 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026-Q3", 36, 0, true, null)]
    public void A_gap_in_a_sum_leaves_its_chance_open(string values, string target, decimal expected, int missing, bool chance, string? said)
    {
        var forecast = Of(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget(target, 100)), values, "2026-07-02");

        Assert.Equal((expected, missing, chance), (forecast.Expected, forecast.MissingPeriods, forecast.ChanceToMeet is not null));
        if (said is not null) Assert.EndsWith($" in four of five cases. {said}.", forecast.Sentence.En(), StringComparison.Ordinal);
        else Assert.DoesNotContain("missing", forecast.Sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_a_level_leaves_nothing_open() =>
        Assert.Equal(
            (0, true),
            Of(A.Kpi(targets: new PeriodTarget("2026", 9)), "2026-01=10 2026-03=10 2026-04=12 2026-05=10 2026-06=12", "2026-07-02") is var f
                ? (f.MissingPeriods, f.ChanceToMeet is not null)
                : default);

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
                    Of(
                        A.Kpi(direction, x.sum, targets: new PeriodTarget(x.period, target, high)) with { Minimum = x.minimum, Maximum = x.maximum },
                        series,
                        "2026-07-02");
                double Chance(Direction direction, decimal target, decimal? high = null) => On(direction, target, high).ChanceToMeet!.Value;

                var (easy, hard) = (x.first, x.first + x.step);
                var forecast = On(Direction.HigherIsBetter, easy);
                return Chance(Direction.HigherIsBetter, hard) <= Chance(Direction.HigherIsBetter, easy)
                    && Chance(Direction.LowerIsBetter, easy) <= Chance(Direction.LowerIsBetter, hard)
                    && Chance(Direction.StayInBand, easy, hard) <= Math.Min(Chance(Direction.HigherIsBetter, easy), Chance(Direction.LowerIsBetter, hard))
                        + 1e-9
                    && Chance(Direction.HigherIsBetter, easy) is >= 0 and <= 1
                    && forecast.Low <= forecast.Expected && forecast.Expected <= forecast.High;
            }).QuickCheckThrowOnFailure();
}
