using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>A value on track that also reaches the stretch of its target is named, and no other.</summary>
public sealed class StretchTests
{
    private const string Found = "status.stretch-reached";

    private static readonly PeriodTarget[] Year = [new("2026", 100, Stretch: 120)];

    private static readonly PeriodTarget[] Months = [.. Enumerable.Range(1, 12).Select(m => new PeriodTarget($"2026-{m:00}", 10, Stretch: 12))];

    [Theory]
    [InlineData(Direction.HigherIsBetter, 120, 120, true)]
    [InlineData(Direction.HigherIsBetter, 120, 119.99, false)]
    [InlineData(Direction.LowerIsBetter, 80, 80, true)]
    [InlineData(Direction.LowerIsBetter, 80, 80.01, false)]
    public void A_level_reaches_its_stretch(Direction direction, decimal stretch, decimal value, bool reached) =>
        Assert.Equal(
            reached,
            Says(A.Kpi(direction, targets: new PeriodTarget("2026-05", 100, Stretch: stretch)), FormattableString.Invariant($"2026-05={value}")) is not null);

    [Fact]
    public void It_is_said_with_its_numbers_and_its_rule()
    {
        var kpi = A.Kpi(targets: Year);
        var finding = A.Verdict(kpi, "2026-05=130", "2026-06-02").Findings.Single();

        Assert.Equal((Found, "130.00 for May 2026 also reaches the stretch of 120.00 for 2026."), finding.Said());
        Assert.Equal("Der Wert für Mai 2026 (130,00) erreicht auch das Wunschziel von 120,00 für 2026.", Readers.German.Say(finding.Sentence));
        Assert.Equal([new Remark(finding.Sentence, "status.stretch-reached")], VerdictRemarks.Of(A.Verdict(kpi, "2026-05=130", "2026-06-02")));
    }

    [Theory]
    [InlineData("2026-05-30", false)] // May still runs
    [InlineData("2026-05-31", true)]
    [InlineData("2026-07-07", true)] // June is missing, but not too long
    [InlineData("2026-07-08", false)] // the value is stale
    public void A_value_whose_period_runs_and_a_stale_one_reach_nothing(string asOf, bool reached) =>
        Assert.Equal(reached, Says(A.Kpi(targets: Year), "2026-05=130", asOf) is not null);

    [Fact]
    public void Without_a_stretch_there_is_none_to_reach() => Assert.Null(Says(A.Kpi(targets: new PeriodTarget("2026", 100)), "2026-05=1000"));

    [Fact]
    public void Without_a_target_for_the_period_there_is_none_either() =>
        Assert.Null(Says(A.Kpi(targets: new PeriodTarget("2025", 100, Stretch: 120)), "2026-05=1000"));

    [Fact]
    public void A_band_has_none() =>
        Assert.Null(Says(A.Kpi(Direction.StayInBand, targets: new PeriodTarget("2026", 4, BandHigh: 6, Stretch: 5)), "2026-05=5"));

    [Theory]
    [InlineData("2026-04=50 2026-05=130", 2, false)] // an alarm that has not cleared yet
    [InlineData("2026-04=50 2026-05=130", 1, true)]
    public void Only_what_is_on_track_reaches_it(string values, int goodPeriods, bool reached) =>
        Assert.Equal(reached, Says(A.Kpi(rules: new(GoodPeriods: goodPeriods), targets: Year), values) is not null);

    [Fact]
    public void An_alarm_held_back_is_not_on_track() => // on the way down from 200, 130 is behind, though beyond the stretch of where it should end
        Assert.Null(Says(A.Kpi(rules: new(BadPeriods: 3), baseline: 200, targets: Year), "2026-04=180 2026-05=130"));

    [Theory]
    [InlineData("2026-01=60 2026-02=59", null)]
    [InlineData("2026-01=60 2026-02=60", "120.00 up to February 2026 reaches the whole stretch of 120.00 for 2026.")]
    [InlineData("2025-12=60 2026-01=60 2026-02=59", null)] // another year's sum
    [InlineData("2026-01=60 2026-02=60 2026-03=-5", null)]
    public void A_sum_reaches_the_whole_stretch_of_its_target(string values, string? sentence) =>
        Assert.Equal(sentence, Says(A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), values, "2026-04-02"));

    [Theory]
    [InlineData("2026-02-27", null)] // February still runs
    [InlineData("2026-02-28", "120.00 up to February 2026 reaches the whole stretch of 120.00 for 2026.")]
    public void A_sum_takes_no_value_whose_period_runs(string asOf, string? sentence) =>
        Assert.Equal(sentence, Says(A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), "2026-01=60 2026-02=60", asOf));

    [Fact]
    public void What_a_running_period_has_so_far_takes_nothing_away() =>
        Assert.Equal(
            "120.00 up to February 2026 reaches the whole stretch of 120.00 for 2026.",
            Says(A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), "2026-01=60 2026-02=60 2026-03=1", "2026-03-05"));

    [Fact]
    public void A_sum_with_a_gap_is_not_on_track() =>
        Assert.Null(Says(A.Kpi(accumulation: Accumulation.Cumulative, targets: Year), "2026-01=600 2026-03=600", "2026-04-02"));

    [Theory]
    [InlineData("2026-01=1 2026-02=1", "2026-03-02", null)] // little so far says nothing of a sum that should be low
    [InlineData("2026-01=1 2026-02=1 2026-03=1", "2026-03-30", null)]
    [InlineData("2026-01=1 2026-02=1 2026-03=1", "2026-03-31", "3.00 up to March 2026 reaches the whole stretch of 3.00 for Q1 2026.")]
    [InlineData("2026-01=1 2026-02=1 2026-03=1.01", "2026-03-31", null)]
    public void A_sum_that_should_be_low_reaches_it_only_when_it_is_complete(string values, string asOf, string? sentence) =>
        Assert.Equal(
            sentence,
            Says(A.Kpi(Direction.LowerIsBetter, Accumulation.Cumulative, targets: new PeriodTarget("2026-Q1", 5, Stretch: 3)), values, asOf));

    [Theory]
    [InlineData("2026-01=70 2026-02=73", null)]
    [InlineData("2026-01=70 2026-02=74", "144.00 up to February 2026 reaches the whole stretch of 144.00 for 2026.")]
    public void A_span_has_the_stretches_of_all_its_targets(string values, string? sentence) =>
        Assert.Equal(sentence, Says(Profile(Months), values, "2026-03-02"));

    [Fact]
    public void A_span_without_all_stretches_or_targets_has_none()
    {
        Assert.Null(Says(Profile([.. Months[..11], new("2026-12", 10)]), "2026-01=700 2026-02=700", "2026-03-02"));
        Assert.Null(Says(Profile(Months[..11]), "2026-01=700 2026-02=700", "2026-03-02"));
        Assert.Null(Says(Profile(Months[1..]), "2026-02=700 2026-03=700", "2026-04-02"));
    }

    [Fact]
    public void The_target_in_force_for_the_period_has_the_stretch_that_counts()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026-02", 100, Stretch: 120)) with
        {
            Recalibrations =
            [
                new()
                {
                    Before = new([new("2026-02", 100, Stretch: 150)]),
                    After = new([new("2026-02", 100, Stretch: 120)]),
                    Reason = "r",
                    EffectiveFrom = new(2026, 3, 1),
                    ProposedBy = new("a"),
                    ApprovedBy = new("b"),
                },
            ],
        };

        Assert.Null(Says(kpi, "2026-02=130", "2026-03-02"));
    }

    private static Kpi Profile(PeriodTarget[] targets) => A.Kpi(accumulation: Accumulation.Cumulative, targets: targets) with { Resets = Frequency.Yearly };

    private static string? Says(Kpi kpi, string values, string asOf = "2026-06-02") =>
        A.Verdict(kpi, values, asOf).Findings.SingleOrDefault(f => f.RuleId == Found)?.Sentence.En();
}
