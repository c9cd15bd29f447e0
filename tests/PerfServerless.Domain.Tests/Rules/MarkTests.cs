using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class MarkTests
{
    private static readonly Kpi Kpi = A.Kpi(freshFor: 3, targets: new PeriodTarget("2026", 100));

    [Theory]
    [InlineData("2026-01-30", true)]
    [InlineData("2026-01-31", false)] // its last day counts as its end
    [InlineData("2026-02-01", false)]
    public void A_value_is_provisional_while_its_period_runs(string asOf, bool provisional) =>
        Assert.Equal(provisional, A.Verdict(Kpi, "2026-01=100", asOf).Marks.Contains(Mark.Provisional));

    [Theory] // 31 January 2026 is a Saturday: three working days later is Wednesday 4 February
    [InlineData("2026-02-04", ActualSource.CheckIn, false)]
    [InlineData("2026-02-05", ActualSource.CheckIn, true)]
    [InlineData("2026-02-05", ActualSource.Api, true)]
    [InlineData("2026-02-05", ActualSource.Import, false)] // history says nothing of when it was known
    public void A_value_is_late_when_it_came_after_its_freshness(string recorded, ActualSource source, bool late)
    {
        var actual = A.Actual("2026-01", 100, source: source) with { RecordedAt = new(A.Day(recorded).ToDateTime(new(12, 0)), TimeSpan.Zero) };

        Assert.Equal(late, A.Reading([Kpi], A.Day("2026-02-10"), [actual]).Kpis[A.Id].Marks.Contains(Mark.Late));
    }

    [Fact]
    public void A_corrected_value_is_marked_and_the_correction_counts()
    {
        var verdict = Reading([A.Actual("2026-01", 10), A.Actual("2026-01", 100, 1, corrects: "kpi-0")]);

        Assert.Equal([Mark.Corrected], verdict.Marks);
        Assert.Equal(100m, verdict.Judged().Value);
    }

    [Fact]
    public void The_same_value_again_corrects_nothing() =>
        Assert.Empty(Reading([A.Actual("2026-01", 100), A.Actual("2026-01", 100, 1)]).Marks);

    [Fact]
    public void Of_two_values_the_one_recorded_last_counts_in_whatever_order_they_come()
    {
        var (first, second) = (A.Actual("2026-01", 1, 0), A.Actual("2026-01", 2, 1));

        Assert.Equal(2m, Reading([first, second]).Judged().Value);
        Assert.Equal(2m, Reading([second, first]).Judged().Value);
    }

    [Fact]
    public void Of_two_values_recorded_at_once_the_later_in_order_counts() =>
        Assert.Equal(2m, Reading([A.Actual("2026-01", 1), A.Actual("2026-01", 2) with { Id = "other" }]).Judged().Value);

    [Fact]
    public void A_correction_wins_over_what_it_corrects_whatever_their_times() =>
        Assert.Equal(7m, Reading([A.Actual("2026-01", 9, 5), A.Actual("2026-01", 7, 1, corrects: "kpi-5")]).Judged().Value);

    [Fact]
    public void Two_values_that_correct_each_other_leave_the_later_one() =>
        Assert.Equal(2m, Reading([A.Actual("2026-01", 1, 0, corrects: "kpi-1"), A.Actual("2026-01", 2, 1, corrects: "kpi-0")]).Judged().Value);

    [Fact]
    public void A_value_for_a_period_that_has_not_begun_is_no_value() =>
        Assert.Equal("2026-01", A.Verdict(Kpi, "2026-01=100 2026-03=5", "2026-02-02").Last().Actual.Period);

    [Fact]
    public void A_value_whose_period_cannot_be_read_is_no_value() =>
        Assert.Equal("status.no-data", Reading([A.Actual("2026-01", 1) with { Period = "soon" }]).RuleId);

    [Theory]
    [InlineData("2026-01-15", 0)]
    [InlineData("2026-02-04", 4)]
    public void Age_counts_days_from_the_periods_end(string asOf, int days) => Assert.Equal(days, A.Verdict(Kpi, "2026-01=100", asOf).Last().AgeDays);

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", 0)]
    [InlineData("2026-03-03", 2)]
    public void What_is_missing_is_named_from_the_day_after_its_period(string asOf, int? workingDays)
    {
        var overdue = A.Verdict(Kpi, "2026-01=100", asOf).Last().Overdue;

        Assert.Equal(workingDays is { } days ? new Overdue("2026-02", days, 3) : null, overdue);
    }

    [Fact]
    public void A_holiday_does_not_age_a_value()
    {
        var scorecard = A.Scorecard(Kpi);
        scorecard = scorecard with { Organisation = scorecard.Organisation with { Holidays = [A.Day("2026-03-02")] } };

        Assert.Equal(2, A.Reading(scorecard, A.Day("2026-03-04"), A.Actuals("2026-01=100")).Kpis[A.Id].Last().Overdue!.WorkingDays);
    }

    private static Verdict Reading(IReadOnlyList<Actual> actuals) => A.Reading([Kpi], A.Day("2026-02-03"), actuals).Kpis[A.Id];
}
