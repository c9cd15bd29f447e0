using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class StatusTests
{
    private static readonly KpiRules Tolerant = new(Tolerance: 0.05, AtRisk: 0.2);

    [Theory]
    [InlineData(Direction.HigherIsBetter, 101, Status.OnTrack)]
    [InlineData(Direction.HigherIsBetter, 95, Status.OnTrack)] // the tolerance itself is still on track
    [InlineData(Direction.HigherIsBetter, 94.99, Status.AtRisk)]
    [InlineData(Direction.HigherIsBetter, 80, Status.AtRisk)] // so is the at-risk limit still at risk
    [InlineData(Direction.HigherIsBetter, 79.99, Status.OffTrack)]
    [InlineData(Direction.LowerIsBetter, 99, Status.OnTrack)]
    [InlineData(Direction.LowerIsBetter, 105, Status.OnTrack)]
    [InlineData(Direction.LowerIsBetter, 105.01, Status.AtRisk)]
    [InlineData(Direction.LowerIsBetter, 120, Status.AtRisk)]
    [InlineData(Direction.LowerIsBetter, 120.01, Status.OffTrack)]
    public void A_value_is_judged_by_its_distance_from_the_target(Direction direction, decimal value, Status expected)
    {
        var kpi = A.Kpi(direction, rules: Tolerant, targets: new PeriodTarget("2026-01", 100));

        Assert.Equal(expected, A.Verdict(kpi, $"2026-01={value}", "2026-02-02").Status);
    }

    [Theory]
    [InlineData(90, Status.OnTrack)]
    [InlineData(110, Status.OnTrack)]
    [InlineData(85.5, Status.OnTrack)] // 5 % of the lower edge, 4.5
    [InlineData(85.4, Status.AtRisk)]
    [InlineData(115.5, Status.OnTrack)] // 5 % of the upper edge, 5.5
    [InlineData(115.6, Status.AtRisk)]
    [InlineData(72, Status.AtRisk)]
    [InlineData(71.9, Status.OffTrack)]
    [InlineData(132, Status.AtRisk)]
    [InlineData(132.1, Status.OffTrack)]
    public void A_band_is_left_on_both_sides_and_measured_on_the_edge_that_is_missed(decimal value, Status expected)
    {
        var kpi = A.Kpi(Direction.StayInBand, rules: Tolerant, targets: new PeriodTarget("2026-01", 90, BandHigh: 110));

        Assert.Equal(expected, A.Verdict(kpi, $"2026-01={value}", "2026-02-02").Status);
    }

    [Theory]
    [InlineData(10, 100, 1, Status.OffTrack)] // 9 of 10: measured on the upper edge it would be at risk
    [InlineData(10, 100, 9, Status.AtRisk)]
    [InlineData(10, 100, 110, Status.AtRisk)]
    [InlineData(0, 100, -10, Status.AtRisk)] // an edge of 0 has no fractions; the width of the band has
    [InlineData(0, 100, -10.01, Status.OffTrack)]
    [InlineData(-100, 0, 10, Status.AtRisk)]
    [InlineData(0, 0, 0.01, Status.OffTrack)]
    [InlineData(-20, -10, -9, Status.AtRisk)]
    [InlineData(-20, -10, -8.9, Status.OffTrack)]
    public void Far_beside_a_band_is_off_track(decimal low, decimal high, decimal value, Status expected) =>
        Assert.Equal(
            expected,
            A.Verdict(A.Kpi(Direction.StayInBand, targets: new PeriodTarget("2026-01", low, BandHigh: high)), $"2026-01={value}", "2026-02-02").Status);

    [Fact]
    public void Reaching_the_target_exactly_is_on_track_without_any_tolerance() =>
        Assert.Equal(Status.OnTrack, A.Verdict(A.Kpi(targets: new PeriodTarget("2026-01", 100)), "2026-01=100", "2026-02-02").Status);

    [Fact]
    public void No_data_is_no_information()
    {
        var verdict = A.Verdict(A.Kpi(targets: new PeriodTarget("2026-01", 100)), "", "2026-02-02");

        Assert.Equal((Status.NoInformation, "status.no-data"), (verdict.Status, verdict.RuleId));
    }

    [Fact]
    public void No_target_is_no_information_however_old_the_value()
    {
        var verdict = A.Verdict(A.Kpi(), "2025-01=100", "2026-02-02");

        Assert.Equal((Status.NoInformation, "status.no-target"), (verdict.Status, verdict.RuleId));
    }

    [Fact]
    public void A_value_whose_period_no_target_covers_is_no_information()
    {
        var verdict = A.Verdict(A.Kpi(targets: new PeriodTarget("2026-01", 100)), "2026-02=100", "2026-03-02");

        Assert.Equal((Status.NoInformation, "status.no-target-for-period"), (verdict.Status, verdict.RuleId));
    }

    [Fact]
    public void A_stale_value_overrides_the_green_it_reported()
    {
        var kpi = A.Kpi(freshFor: 5, targets: new PeriodTarget("2026", 100));

        var fresh = A.Verdict(kpi, "2026-01=100", "2026-03-06"); // five working days after 28 February
        var stale = A.Verdict(kpi, "2026-01=100", "2026-03-09");

        Assert.Equal(Status.OnTrack, fresh.Status);
        Assert.Equal(Status.Stale, stale.Status);
        Assert.Equal(new VerdictBasis.Stale(new("2026-02", 6, 5), Status.OnTrack, stale.Judged()), stale.Basis);
        Assert.Equal(
            "The last value is 100.00 for January 2026. The one for February 2026 has been missing for 6 working days; 5 are allowed.",
            A.Sentence(kpi, stale));
    }

    [Fact]
    public void The_sentence_says_value_target_and_distance() =>
        Assert.Equal(
            "80.00 for January 2026 is 20.00 below the target of 100.00.",
            A.Sentence(A.Kpi(targets: new PeriodTarget("2026-01", 100)), "2026-01=80", "2026-02-02"));
}
