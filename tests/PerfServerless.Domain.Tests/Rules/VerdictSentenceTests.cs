using System.Globalization;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class VerdictSentenceTests
{
    private static readonly PeriodTarget[] Year = [new("2026", 100)];

    [Fact]
    public void No_data() => Says("No value was recorded yet.", A.Kpi(targets: Year), "");

    [Fact]
    public void No_target() => Says("5.00 for March 2026 has no target to be held against.", A.Kpi(), "2026-03=5");

    [Fact]
    public void No_target_for_the_period() => Says("5.00 for March 2026: no target covers that period.", A.Kpi(targets: new PeriodTarget("2025", 1)), "2026-03=5");

    [Fact]
    public void A_band() => Says("5.00 for March 2026 meets the 4.00 to 6.00 expected.", A.Kpi(Direction.StayInBand, targets: new PeriodTarget("2026", 4, BandHigh: 6)), "2026-03=5");

    [Theory]
    [InlineData(Direction.HigherIsBetter, "80", "80.00 for March 2026 is 20.00 below the 100.00 expected.")]
    [InlineData(Direction.HigherIsBetter, "99.999", "100.00 for March 2026 is just below the 100.00 expected.")]
    [InlineData(Direction.HigherIsBetter, "99.995", "100.00 for March 2026 is 0.01 below the 100.00 expected.")]
    [InlineData(Direction.LowerIsBetter, "120", "120.00 for March 2026 is 20.00 above the 100.00 expected.")]
    [InlineData(Direction.LowerIsBetter, "100", "100.00 for March 2026 meets the 100.00 expected.")]
    [InlineData(Direction.StayInBand, "80", "80.00 for March 2026 is 20.00 below the 100.00 to 110.00 expected.")]
    [InlineData(Direction.StayInBand, "140", "140.00 for March 2026 is 30.00 above the 100.00 to 110.00 expected.")]
    public void A_miss_says_on_which_side_and_how_far(Direction direction, string value, string sentence) =>
        Says(sentence, A.Kpi(direction, targets: new PeriodTarget("2026", 100, BandHigh: direction is Direction.StayInBand ? 110 : null)), $"2026-03={value}");

    [Fact]
    public void Between_percentages_lie_points() =>
        Says("88.4% for March 2026 is 6.6\u00A0points below the 95.0% expected.", A.Kpi(targets: new PeriodTarget("2026", 95)) with { Unit = new(UnitKind.Percent, "", 1) }, "2026-03=88.4");

    [Fact]
    public void A_miss_within_the_tolerance_says_so() =>
        Says("98.00 for March 2026 is 2.00 below the 100.00 expected, within its tolerance.", A.Kpi(rules: new(Tolerance: 0.05), targets: Year), "2026-03=98");

    [Fact]
    public void A_miss_that_clears_is_not_said_to_be_within_the_tolerance() => Says(
        "98.00 for March 2026 is 2.00 below the 100.00 expected, but 1 good period does not clear the alarm yet.",
        A.Kpi(rules: new(Tolerance: 0.05, GoodPeriods: 3), targets: Year), "2026-02=50 2026-03=98");

    [Fact]
    public void One_day_too_late() =>
        Says("The last value is 100.00 for February 2026; the one for March 2026 is missing for 1 working day, 0 are allowed.", A.Kpi(freshFor: 0, targets: Year), "2026-02=100", "2026-04-01");

    [Fact]
    public void A_sum_with_two_gaps() => Says(
        "50.00 up to March 2026 would be on track, but 2 periods of the sum are missing.",
        A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), "2026-03=50");

    [Fact]
    public void Two_bad_periods_held_back() => Says(
        "50.00 for March 2026 is 50.00 below the 100.00 expected; the last 2 judged periods are bad, which raises no alarm yet.",
        A.Kpi(rules: new(BadPeriods: 3), targets: Year), "2026-01=100 2026-02=50 2026-03=50");

    [Fact]
    public void One_good_period_that_does_not_clear() => Says(
        "100.00 for March 2026 meets the 100.00 expected, but 1 good period does not clear the alarm yet.",
        A.Kpi(rules: new(GoodPeriods: 3), targets: Year), "2026-02=50 2026-03=100");

    [Fact]
    public void A_reader_reads_his_own_numbers()
    {
        var kpi = A.Kpi(targets: Year);

        Assert.Equal("80,00 for March 2026 is 20,00 below the 100,00 expected.", VerdictSentence.Say(A.Verdict(kpi, "2026-03=80", "2026-04-02"), kpi, CultureInfo.GetCultureInfo("de-DE")));
    }

    [Theory]
    [InlineData(Status.OnTrack, "on track")]
    [InlineData(Status.AtRisk, "at risk")]
    [InlineData(Status.OffTrack, "off track")]
    [InlineData(Status.Stale, "stale")]
    [InlineData(Status.NoInformation, "no information")]
    public void Every_status_has_words(Status status, string words) => Assert.Equal(words, StatusWords.Of(status));

    private static void Says(string sentence, Kpi kpi, string values, string asOf = "2026-04-02") => Assert.Equal(sentence, A.Verdict(kpi, values, asOf).Sentence);
}
