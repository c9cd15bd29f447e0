using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>A sum that starts again later than its targets' periods end is held against its profile.</summary>
public sealed class SumSpanTests
{
    private static readonly PeriodTarget[] Quarters = [new("2026-Q1", 30), new("2026-Q2", 91), new("2026-Q3", 60), new("2026-Q4", 120)];

    [Theory]
    [InlineData("2026-01=10", "2026-02-02", 10, 10.33, 1)] // 31 of 90 days of 30
    [InlineData("2026-01=10 2026-02=10 2026-03=11", "2026-04-02", 31, 30, 3)] // the first quarter has passed: all of it
    [InlineData("2026-01=10 2026-02=10 2026-03=11 2026-04=29", "2026-05-04", 60, 60, 4)] // and 30 of 91 days of 91
    [InlineData("2026-01=10 2026-02=10 2026-03=11 2026-04=29 2026-05=9", "2026-05-10", 69, 70, 5)] // a running month: up to today
    [InlineData("2025-12=99 2026-01=10", "2026-02-02", 10, 10.33, 1)] // the year before has another sum
    public void A_yearly_sum_is_held_against_the_targets_that_have_passed_and_the_share_of_the_running_one(
        string values, string asOf, decimal value, decimal expected, int periods)
    {
        var judged = A.Verdict(Sum(Frequency.Yearly, Quarters), values, asOf).Judged();

        Assert.Equal(
            (value, expected, 0, periods, "2026"),
            (judged.Value, Math.Round(judged.Expected, 2), judged.MissingPeriods, judged.Periods, judged.Span));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Frequency.Weekly)]
    [InlineData(Frequency.Quarterly)]
    public void Without_a_later_reset_the_sum_starts_again_with_each_target(Frequency? resets)
    {
        var verdict = A.Verdict(Sum(resets, Quarters), "2026-03=11 2026-04=29 2026-05=9", "2026-06-02");

        Assert.Equal((38m, 61m, 2, null), (verdict.Judged().Value, verdict.Judged().Expected, verdict.Judged().Periods, verdict.Judged().Span));
    }

    [Fact]
    public void A_quarterly_sum_takes_the_months_of_its_quarter()
    {
        var kpi = Sum(Frequency.Quarterly, new("2026-03", 99), new("2026-04", 10), new("2026-05", 30), new("2026-06", 50));

        var verdict = A.Verdict(kpi, "2026-03=5 2026-04=10 2026-05=29", "2026-06-02");

        Assert.Equal((39m, 40m, Status.AtRisk, "2026-Q2"), (verdict.Judged().Value, verdict.Judged().Expected, verdict.Status, verdict.Judged().Span));
    }

    [Fact]
    public void A_yearly_sum_follows_the_fiscal_year()
    {
        var kpi = Sum(Frequency.Yearly, new("2025-06", 1), new("2025-07", 2), new("2025-08", 4), new("2026-06", 8), new("2026-07", 16));
        var organisation = A.Scorecard(kpi) with { Organisation = A.Scorecard().Organisation with { FiscalYearStartMonth = 7 } };

        Verdict On(string asOf, string values) => A.Reading(organisation, A.Day(asOf), A.Actuals(values)).Kpis[A.Id];

        Assert.Equal((6m, "FY2026"), (On("2025-09-02", "2025-07=1 2025-08=1").Judged().Expected, On("2025-09-02", "2025-07=1 2025-08=1").Judged().Span));
        Assert.Equal(14m, On("2026-07-02", "2025-07=1 2025-08=1 2026-06=1").Judged().Expected);
        Assert.Equal((16m, 1m), (On("2026-08-02", "2026-06=9 2026-07=1").Judged().Expected, On("2026-08-02", "2026-06=9 2026-07=1").Judged().Value));
    }

    [Fact]
    public void Values_that_no_target_covers_count_on_neither_side()
    {
        var kpi = Sum(Frequency.Yearly, new("2026-Q1", 30), new("2026-Q3", 90));

        var verdict = A.Verdict(kpi, "2026-01=10 2026-02=10 2026-03=10 2026-04=1000 2026-07=30 2026-08=30 2026-09=30", "2026-10-02");

        var judged = verdict.Judged();
        Assert.Equal((120m, 120m, 0, 6, Status.OnTrack), (judged.Value, judged.Expected, judged.MissingPeriods, judged.Periods, verdict.Status));
    }

    [Fact]
    public void The_value_of_a_period_without_a_target_is_held_against_nothing() =>
        Assert.Equal(
            "status.no-target-for-period",
            A.Verdict(Sum(Frequency.Yearly, new("2026-Q1", 30), new("2026-Q3", 90)), "2026-01=10 2026-04=9", "2026-05-02").RuleId);

    [Theory]
    [InlineData("2026-01=12 2026-03=10 2026-04=30", 52, 50.67, 1, "52.00 up to April 2026 would be on track, but 1 period of the total is missing. This counts 92 of the 120 days")] // 62 of 90 days of 30, and 30
    [
        InlineData(
            "2026-01=11 2026-04=30",
            41,
            40.33,
            2,
            "41.00 up to April 2026 would be on track, but 2 periods of the total are missing. This counts 61 of the 120 days"),
    ]
    [InlineData("2025-12=9 2026-04=30", 30, 30, 3, "30.00 up to April 2026 would be on track, but 3 periods of the total are missing. This counts the 30 days")] // the year before has another sum
    public void Of_periods_without_a_value_nothing_is_expected_and_they_are_counted(
        string values,
        decimal value,
        decimal expected,
        int missing,
        string sentence)
    {
        var verdict = A.Verdict(Sum(Frequency.Yearly, Quarters), values, "2026-05-02");

        Assert.Equal(
            (Status.AtRisk, "status.gap", value, expected, missing, 4),
            (verdict.Status, verdict.RuleId, verdict.Judged().Value, Math.Round(verdict.Judged().Expected, 2), verdict.Judged().MissingPeriods, verdict.Judged().Periods));
        Assert.StartsWith(sentence, A.Sentence(Sum(Frequency.Yearly, Quarters), verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_begins_within_the_span_misses_nothing_before_it()
    {
        var verdict = A.Verdict(Sum(Frequency.Yearly, Quarters), "2026-04=30", "2026-05-02");

        Assert.Equal(
            (Status.OnTrack, "status.on-track", 30m, 0, 1),
            (verdict.Status, verdict.RuleId, verdict.Judged().Expected, verdict.Judged().MissingPeriods, verdict.Judged().Periods));
    }

    [Fact]
    public void A_gap_does_not_excuse_a_bad_sum()
    {
        var verdict = A.Verdict(Sum(Frequency.Yearly, Quarters), "2026-01=10 2026-03=10 2026-04=10", "2026-05-02");

        Assert.Equal(
            (Status.OffTrack, "30.00 up to April 2026 is 20.67 below the 50.67 expected by then. This counts 92 of the 120 days from Thu 1/1/2026 to Thu 4/30/2026; the others have no value or no target."),
            (verdict.Status, A.Sentence(Sum(Frequency.Yearly, Quarters), verdict)));
    }

    [Fact]
    public void Both_edges_of_a_band_add_up()
    {
        var kpi = A.Kpi(Direction.StayInBand, Accumulation.Cumulative, targets: [new("2026-Q1", 30, BandHigh: 40), new("2026-Q2", 91, BandHigh: 182)]) with
        {
            Resets = Frequency.Yearly,
        };

        var verdict = A.Verdict(kpi, "2026-01=10 2026-02=10 2026-03=10 2026-04=71", "2026-05-02");

        Assert.Equal((101m, 60m, 100m, Status.AtRisk), (verdict.Judged().Value, verdict.Judged().Expected, verdict.Judged().ExpectedHigh, verdict.Status));
        Assert.Equal(
            "101.00 up to April 2026 is 1.00 above the 60.00 to 100.00 expected by then. This counts the 120 days from Thu 1/1/2026 to Thu 4/30/2026.",
            A.Sentence(kpi, verdict));
    }

    [Fact]
    public void Lower_is_better_is_held_against_the_same_sum()
    {
        var kpi = A.Kpi(Direction.LowerIsBetter, Accumulation.Cumulative, targets: Quarters) with { Resets = Frequency.Yearly };

        Assert.Equal(
            (Status.OnTrack, "60.00 up to April 2026 meets the 60.00 expected by then. This counts the 120 days from Thu 1/1/2026 to Thu 4/30/2026."),
            A.Verdict(kpi, "2026-01=10 2026-02=10 2026-03=10 2026-04=30", "2026-05-02") is var v ? (v.Status, A.Sentence(kpi, v)) : default);
        Assert.Equal(Status.AtRisk, A.Verdict(kpi, "2026-01=10 2026-02=10 2026-03=10 2026-04=31", "2026-05-02").Status);
    }

    [Fact] // 29 December to 4 January: three days of the old year, four of the new one
    public void A_week_across_the_years_end_counts_in_each_year_with_the_days_that_it_has_there()
    {
        var kpi = A.Kpi(accumulation: Accumulation.Cumulative, frequency: Frequency.Weekly, targets: [new("2025-12", 310), new("2026-01", 31)]) with
        {
            Resets = Frequency.Yearly,
        };

        Assert.Equal(
            (8m, 4m),
            A.Verdict(kpi, "2025-W51=9 2025-W52=9 2026-W01=14", "2026-01-05") is var first ? (first.Judged().Value, first.Judged().Expected) : default);
        Assert.Equal(
            (9m, 280m, 0),
            A.Verdict(kpi, "2025-W49=2 2025-W50=2 2025-W51=2 2025-W52=3", "2025-12-29") is var last
                ? (last.Judged().Value, last.Judged().Expected, last.Judged().MissingPeriods)
                : default);
    }

    [Fact]
    public void Weekly_targets_add_up_to_a_month_with_the_days_that_they_have_in_it()
    {
        var kpi = A.Kpi(
            accumulation: Accumulation.Cumulative,
            frequency: Frequency.Weekly,
            targets: [new("2026-W13", 1), new("2026-W14", 14), new("2026-W15", 4), new("2026-W16", 8)])
            with { Resets = Frequency.Monthly };

        var verdict = A.Verdict(kpi, "2026-W13=9 2026-W14=7 2026-W15=4", "2026-04-13"); // week 14 has five days of April

        Assert.Equal((9m, 14m, "2026-04"), (verdict.Judged().Value, verdict.Judged().Expected, verdict.Judged().Span));
    }

    [Fact]
    public void Only_targets_of_one_frequency_add_up()
    {
        var kpi = Sum(Frequency.Yearly, [new("2026", 1000), .. Quarters]);

        Assert.Equal((30m, 30m), A.Verdict(kpi, "2026-01=10 2026-02=10 2026-03=10", "2026-04-02") is var v ? (v.Judged().Value, v.Judged().Expected) : default);
    }

    [Fact]
    public void A_level_starts_nothing_again()
    {
        var kpi = A.Kpi(targets: [new("2026-01", 10), new("2026-02", 12)]) with { Resets = Frequency.Yearly };

        Assert.Equal(
            (12m, 12m, 1, null),
            A.Verdict(kpi, "2026-01=10 2026-02=12", "2026-03-02").Judged() is var v ? (v.Value, v.Expected, v.Periods, v.Span) : default);
    }

    [Fact]
    public void A_past_target_that_was_changed_counts_as_it_was_for_values_before_the_change()
    {
        var kpi = Sum(Frequency.Yearly, new("2026-01", 10), new("2026-02", 20), new("2026-03", 40)) with
        {
            Recalibrations =
            [
                new()
                {
                    Before = new([new("2026-01", 10), new("2026-02", 30), new("2026-03", 40)]), After = new(
                        [new("2026-01", 10), new("2026-02", 20), new("2026-03", 40)]),
                    Reason = "The market shrank.", EffectiveFrom = new(2026, 3, 1), ProposedBy = new("a"), ApprovedBy = new("b"),
                },
            ],
        };

        Assert.Equal(40m, A.Verdict(kpi, "2026-01=10 2026-02=20", "2026-03-02").Judged().Expected);
        Assert.Equal(70m, A.Verdict(kpi, "2026-01=10 2026-02=20 2026-03=40", "2026-04-02").Judged().Expected);
    }

    [Theory]
    [InlineData("2026-04=30", "30.00 for April 2026 is 30.00 below the target of 60.00.", null)] // as before: only what is missing makes no sum
    [
        InlineData(
            "2026-01=0 2026-02=0 2026-03=0 2026-04=30",
            "30.00 up to April 2026 is 30.00 below the 60.00 expected by then. This counts the 120 days from Thu 1/1/2026 to Thu 4/30/2026.",
            Frequency.Yearly),
    ]
    [InlineData("2026-01=20", "20.00 for January 2026 is 9.67 above the 10.33 expected by then. This counts the 31 days from Thu 1/1/2026 to Sat 1/31/2026.", Frequency.Yearly)] // the first period of the total is all of it
    public void The_sentence_says_up_to_where_several_periods_are_summed(string values, string sentence, Frequency? resets) => Assert.Equal(
        sentence,
        A.Sentence(Sum(resets, resets is null ? [new("2026-04", 60)] : Quarters), values, values.Contains("04", StringComparison.Ordinal) ? "2026-05-04" : "2026-02-02"));

    [Fact]
    public void A_stale_sum_names_its_last_value_and_not_the_sum()
    {
        var verdict = A.Verdict(Sum(Frequency.Yearly, Quarters), "2026-01=10 2026-02=11", "2026-05-29");

        Assert.Equal((Status.Stale, 21m), (verdict.Status, verdict.Judged().Value));
        Assert.Equal(Status.OnTrack, Assert.IsType<VerdictBasis.Stale>(verdict.Basis).LastReported);
        Assert.Equal(
            "The last value is 11.00 for February 2026. The one for March 2026 has been missing for 43 working days; 5 are allowed.",
            A.Sentence(Sum(Frequency.Yearly, Quarters), verdict));
    }

    private static Kpi Sum(Frequency? resets, params PeriodTarget[] targets) =>
        A.Kpi(accumulation: Accumulation.Cumulative, targets: targets) with { Resets = resets };
}
