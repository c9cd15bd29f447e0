using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class VerdictSentenceTests
{
    private static readonly PeriodTarget[] Year = [new("2026", 100)];

    [Fact]
    public void No_data() => Says("No value was recorded yet.", A.Kpi(targets: Year), "");

    [Fact]
    public void No_target() => Says("5.00 for March 2026 has no target to be compared with.", A.Kpi(), "2026-03=5");

    [Fact]
    public void No_target_for_the_period() =>
        Says("5.00 for March 2026: no target covers that period.", A.Kpi(targets: new PeriodTarget("2025", 1)), "2026-03=5");

    [Fact]
    public void A_band() =>
        Says(
            "5.00 for March 2026 is within the range of 4.00 to 6.00.",
            A.Kpi(Direction.StayInBand, targets: new PeriodTarget("2026", 4, BandHigh: 6)),
            "2026-03=5");

    [Theory]
    [InlineData(Direction.HigherIsBetter, "80", "80.00 for March 2026 is 20.00 below the target of 100.00.")]
    [InlineData(Direction.HigherIsBetter, "99.999", "100.00 for March 2026 is just below the target of 100.00.")]
    [InlineData(Direction.HigherIsBetter, "99.995", "100.00 for March 2026 is 0.01 below the target of 100.00.")]
    [InlineData(Direction.LowerIsBetter, "120", "120.00 for March 2026 is 20.00 above the limit of 100.00.")]
    [InlineData(Direction.LowerIsBetter, "100", "100.00 for March 2026 meets the limit of 100.00.")]
    [InlineData(Direction.LowerIsBetter, "80", "80.00 for March 2026 is 20.00 better than the limit of 100.00.")]
    [InlineData(Direction.LowerIsBetter, "99.999", "100.00 for March 2026 is just better than the limit of 100.00.")]
    [InlineData(Direction.HigherIsBetter, "120", "120.00 for March 2026 is 20.00 above the target of 100.00.")]
    [InlineData(Direction.HigherIsBetter, "100", "100.00 for March 2026 meets the target of 100.00.")]
    [InlineData(Direction.StayInBand, "80", "80.00 for March 2026 is 20.00 below the range of 100.00 to 110.00.")]
    [InlineData(Direction.StayInBand, "140", "140.00 for March 2026 is 30.00 above the range of 100.00 to 110.00.")]
    public void A_miss_says_on_which_side_and_how_far(Direction direction, string value, string sentence) =>
        Says(sentence, A.Kpi(direction, targets: new PeriodTarget("2026", 100, BandHigh: direction is Direction.StayInBand ? 110 : null)), $"2026-03={value}");

    [Fact]
    public void Between_percentages_lie_points() =>
        Says(
            "88.4% for March 2026 is 6.6\u00A0points below the target of 95.0%.",
            A.Kpi(targets: new PeriodTarget("2026", 95)) with { Unit = new(UnitKind.Percent, "", 1) },
            "2026-03=88.4");

    [Fact]
    public void A_miss_within_the_tolerance_says_so() =>
        Says(
            "98.00 for March 2026 is 2.00 below the target of 100.00. That is within its tolerance.",
            A.Kpi(rules: new(Tolerance: 0.05), targets: Year),
            "2026-03=98");

    [Fact]
    public void A_miss_that_clears_is_not_said_to_be_within_the_tolerance() => Says(
        "98.00 for March 2026 is 2.00 below the target of 100.00. 1 good period does not end the alarm yet.",
        A.Kpi(rules: new(Tolerance: 0.05, GoodPeriods: 3), targets: Year), "2026-02=50 2026-03=98");

    [Fact]
    public void One_day_too_late() =>
        Says(
            "The last value is 100.00 for February 2026. The one for March 2026 has been missing for 1 working day; 0 are allowed.",
            A.Kpi(freshFor: 0, targets: Year),
            "2026-02=100",
            "2026-04-01");

    [Fact]
    public void A_sum_with_two_gaps() => Says(
        "50.00 up to March 2026 would be on track, but 2 periods of the total are missing. This counts the 31 days from Sun 3/1/2026 to Tue 3/31/2026.",
        A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), "2025-12=9 2026-03=50");

    [Fact]
    public void A_sum_with_a_gap_whose_alarm_is_held_back() => Says(
        "1.00 up to April 2026 is 23.38 below the 24.38 expected by then. That raises no alarm yet, but 1 period of the total is missing. "
        + "This counts 89 of the 120 days from Thu 1/1/2026 to Thu 4/30/2026; the others have no value or no target.",
        A.Kpi(accumulation: Accumulation.Cumulative, rules: new(BadPeriods: 9), targets: Year), "2026-01=1 2026-02=0 2026-04=0", "2026-05-04");

    [Fact]
    public void A_sum_of_one_day() => Says(
        "0.00 for January 2026 is 0.27 below the 0.27 expected by then. This counts one day, Thu 1/1/2026.",
        A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), "2026-01=0", "2026-01-01");

    [Fact]
    public void Two_bad_periods_held_back() => Says(
        "50.00 for March 2026 is 50.00 below the target of 100.00. The last 2 judged periods are bad, but that raises no alarm yet.",
        A.Kpi(rules: new(BadPeriods: 3), targets: Year), "2026-01=100 2026-02=50 2026-03=50");

    [Fact]
    public void One_good_period_that_does_not_clear() => Says(
        "100.00 for March 2026 meets the target of 100.00. 1 good period does not end the alarm yet.",
        A.Kpi(rules: new(GoodPeriods: 3), targets: Year), "2026-02=50 2026-03=100");

    [Fact]
    public void A_reader_reads_his_own_numbers()
    {
        var kpi = A.Kpi(targets: Year);

        Assert.Equal(
            "80,00 for March 2026 is 20,00 below the target of 100,00.",
            (Readers.English with { Culture = CultureInfo.GetCultureInfo("de-DE") })
                .Say(VerdictSentence.Of(A.Verdict(kpi, "2026-03=80", "2026-04-02"), kpi.Unit, kpi.Direction, 1)));
    }

    [Theory]
    [InlineData(Status.OnTrack, "on track")]
    [InlineData(Status.AtRisk, "at risk")]
    [InlineData(Status.OffTrack, "off track")]
    [InlineData(Status.Stale, "stale")]
    [InlineData(Status.NoInformation, "no information")]
    public void Every_status_has_words(Status status, string words) => Assert.Equal(words, StatusName.Of(status).En());

    private static void Says(string sentence, Kpi kpi, string values, string asOf = "2026-04-02") => Assert.Equal(sentence, A.Sentence(kpi, values, asOf));
}
