using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class PaceTests
{
    [Theory]
    [InlineData("2026-01=10", "2026-02-02", 10, 10.19)] // 31 of 365 days of 120
    [InlineData("2026-01=10 2026-02=8", "2026-03-02", 18, 19.40)]
    [InlineData("2025-12=50 2026-01=10", "2026-02-02", 10, 10.19)] // the sum starts again with the target's period
    [InlineData("2026-01=10 2026-02=8", "2026-02-14", 18, 14.79)] // a running month: expected up to today
    public void A_sum_is_held_against_its_share_of_the_year(string values, string asOf, decimal value, decimal expected)
    {
        var verdict = A.Verdict(A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026", 120)), values, asOf);

        Assert.Equal((value, expected), (verdict.Judged().Value, Math.Round(verdict.Judged().Expected, 2)));
    }

    [Fact]
    public void A_sum_with_monthly_targets_resets_every_month()
    {
        var kpi = A.Kpi(accumulation: Accumulation.Cumulative, targets: [new("2026-01", 10), new("2026-02", 30)]);

        var verdict = A.Verdict(kpi, "2026-01=10 2026-02=29", "2026-03-02");

        Assert.Equal((29m, 30m, Status.AtRisk), (verdict.Judged().Value, verdict.Judged().Expected, verdict.Status));
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter)]
    [InlineData(Direction.LowerIsBetter)]
    [InlineData(Direction.StayInBand)]
    public void A_sum_with_a_gap_is_judged_by_what_is_there_and_is_at_risk_at_best(Direction direction)
    {
        var kpi = A.Kpi(direction, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q1", 90, BandHigh: direction is Direction.StayInBand ? 95 : null));

        var verdict = A.Verdict(kpi, "2026-01=31 2026-03=31", "2026-04-02");

        var judged = verdict.Judged();
        Assert.Equal((Status.AtRisk, "status.gap", 62m, 62m, 1), (verdict.Status, verdict.RuleId, judged.Value, judged.Expected, judged.MissingPeriods));
        Assert.Equal("62.00 up to March 2026 would be on track, but 1 period of the total is missing. This counts 62 of the 90 days from Thu 1/1/2026 to Tue 3/31/2026; the others have no value or no target.", A.Sentence(kpi, verdict));
    }

    [Fact]
    public void A_gap_does_not_excuse_a_bad_sum()
    {
        var kpi = A.Kpi(accumulation: Accumulation.Cumulative, targets: new PeriodTarget("2026-Q1", 90));
        var verdict = A.Verdict(kpi, "2026-01=10 2026-03=10", "2026-04-02");

        Assert.Equal((Status.OffTrack, "status.off-track"), (verdict.Status, verdict.RuleId));
        Assert.Equal("20.00 up to March 2026 is 42.00 below the 62.00 expected by then. This counts 62 of the 90 days from Thu 1/1/2026 to Tue 3/31/2026; the others have no value or no target.", A.Sentence(kpi, verdict));
    }

    [Theory]
    [InlineData("2026-03", "2026-04-02", 32.47)] // 90 of 365 days from 30 to 40
    [InlineData("2026-12", "2027-01-04", 40)]
    public void A_level_is_expected_on_the_line_from_its_baseline_to_the_target(string period, string asOf, decimal expected)
    {
        var verdict = A.Verdict(A.Kpi(baseline: 30, targets: new PeriodTarget("2026", 40)), $"{period}=35", asOf);

        Assert.Equal(expected, Math.Round(verdict.Judged().Expected, 2));
    }

    [Fact]
    public void The_line_goes_down_where_lower_is_better() =>
        Assert.Equal(17.53m,
            Math.Round(A.Verdict(A.Kpi(Direction.LowerIsBetter, baseline: 20, targets: new PeriodTarget("2026", 10)), "2026-03=18", "2026-04-02").Judged().Expected, 2));

    [Fact]
    public void Within_a_longer_period_the_line_starts_at_the_target_before()
    {
        var kpi = A.Kpi(baseline: 0, targets: [new("2026-Q1", 60), new("2026-Q2", 90)]);

        Assert.Equal(Math.Round(60 + (30 * 30 / 91m), 6), Math.Round(A.Verdict(kpi, "2026-04=70", "2026-05-04").Judged().Expected, 6));
    }

    [Fact]
    public void A_target_before_that_does_not_adjoin_starts_no_line() =>
        Assert.Equal(90m, A.Verdict(A.Kpi(baseline: 0, targets: [new("2026-Q1", 60), new("2026-Q3", 90)]), "2026-07=70", "2026-08-04").Judged().Expected);

    [Fact]
    public void A_seasonal_profile_is_taken_as_it_stands()
    {
        var kpi = A.Kpi(baseline: 1, targets: [new("2026-01", 5), new("2026-02", 50)]);

        Assert.Equal(50m, A.Verdict(kpi, "2026-02=49", "2026-02-10").Judged().Expected);
    }

    [Fact]
    public void The_shortest_period_that_covers_a_value_counts() =>
        Assert.Equal(20m, A.Verdict(A.Kpi(targets: [new("2026", 100), new("2026-Q1", 20)]), "2026-02=20", "2026-03-02").Judged().Expected);

    [Fact]
    public void A_target_shorter_than_the_values_period_does_not_cover_it() =>
        Assert.Equal(
            Status.NoInformation,
            A.Verdict(A.Kpi(frequency: Frequency.Quarterly, targets: new PeriodTarget("2026-03", 20)), "2026-Q1=20", "2026-04-02").Status);

    [Fact]
    public void A_week_belongs_to_the_month_in_which_it_ends()
    {
        var kpi = A.Kpi(frequency: Frequency.Weekly, targets: [new("2025-12", 1), new("2026-02", 2)]);

        Assert.Equal(2m, A.Verdict(kpi, "2026-W05=2", "2026-02-03").Judged().Expected); // 26 January to 1 February
    }

    [Fact]
    public void A_band_of_a_sum_grows_with_its_period()
    {
        var verdict = A.Verdict(
            A.Kpi(Direction.StayInBand, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q2", 91, BandHigh: 182)),
            "2026-04=45",
            "2026-05-04");

        Assert.Equal((30m, 60m, Status.OnTrack), (verdict.Judged().Expected, verdict.Judged().ExpectedHigh, verdict.Status));
    }

    [Theory]
    [InlineData(null, 1, Status.OffTrack)] // nothing to measure a fraction of 0 by
    [InlineData(20, 1, Status.AtRisk)] // 5 % of the way from 20 to 0
    [InlineData(20, 3, Status.OffTrack)]
    [InlineData(20, 0, Status.OnTrack)]
    public void A_target_of_zero_is_measured_by_the_way_from_the_baseline(int? baseline, decimal value, Status expected)
    {
        var kpi = A.Kpi(Direction.LowerIsBetter, baseline: baseline, targets: new PeriodTarget("2026-01", 0));

        Assert.Equal(expected, A.Verdict(kpi, $"2026-01={value}", "2026-02-02").Status);
    }

    [Fact]
    public void A_target_with_an_unreadable_period_is_no_target_for_anything() =>
        Assert.Equal("status.no-target-for-period", A.Verdict(A.Kpi(targets: new PeriodTarget("soon", 1)), "2026-01=1", "2026-02-02").RuleId);
}
