using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>What is expected of a sum is what its profile says for the days that have passed and have a value.</summary>
public sealed class SumDayTests
{
    private const string Weeks = "2026-W23=70 2026-W24=70 2026-W25=70 2026-W26=70 2026-W27=70 2026-W28=70";

    private static readonly PeriodTarget[] Months = [new("2026-06", 300), new("2026-07", 310)];

    [Theory] // ten a day, from 1 June to 12 July; 29 June to 5 July has two days of June and five of July
    [InlineData(null, 120, 12)]
    [InlineData(Frequency.Monthly, 120, 12)]
    [InlineData(Frequency.Quarterly, 120, 12)]
    [InlineData(Frequency.Yearly, 420, 42)]
    public void Weeks_are_exactly_on_plan_in_months_whenever_the_sum_starts_again(Frequency? resets, decimal sum, int days)
    {
        var kpi = A.Kpi(Direction.LowerIsBetter, Accumulation.Cumulative, Frequency.Weekly, targets: Months) with { Resets = resets };

        var judged = A.Verdict(kpi, Weeks, "2026-07-14") is var verdict ? verdict.Judged() : null!;

        Assert.Equal((Status.OnTrack, "status.on-track"), (verdict.Status, verdict.RuleId));
        Assert.Equal((sum, sum, 0m, 0, days), (judged.Value, judged.Expected, judged.Shortfall, judged.MissingPeriods, judged.Covered!.Count));
    }

    [Theory] // every day of the run, the sum is what it should be
    [InlineData("2026-06-07", 70)]
    [InlineData("2026-06-30", 300)] // the running week 27 has 20 so far
    [InlineData("2026-07-01", 10)] // and July begins
    [InlineData("2026-07-05", 50)]
    [InlineData("2026-07-09", 90)]
    public void On_every_day_of_the_run_it_is_on_plan(string asOf, decimal sum)
    {
        var kpi = A.Kpi(Direction.StayInBand, Accumulation.Cumulative, Frequency.Weekly, targets: [.. Months.Select(m => m with { BandHigh = m.Target })]);
        var values = Weeks.Split(' ')
            .Select(v => v.Split('=')[0])
            .Select(w => (Code: w, Days: Math.Min(7, A.Day(asOf).DayNumber - Period.TryParse(w)!.First.DayNumber + 1)));

        var verdict = A.Verdict(kpi, string.Join(' ', values.Where(v => v.Days > 0).Select(v => $"{v.Code}={v.Days * 10}")), asOf);

        Assert.Equal((Status.OnTrack, sum, sum), (verdict.Status, verdict.Judged().Value, verdict.Judged().Expected));
    }

    [Fact]
    public void A_running_month_that_is_the_first_is_expected_to_have_its_own_days() =>
        Assert.Equal(
            (Status.OnTrack, 2m, 2m, 0),
            A.Verdict(Yearly(365), "2026-07=2", "2026-07-02") is var v
                ? (v.Status, v.Judged().Value, v.Judged().Expected, v.Judged().MissingPeriods)
                : default);

    [Theory] // 61 of 365 days of 1,200 are 200.55
    [InlineData("2026-08-03", "status.at-risk")]
    [InlineData("2026-08-31", "status.at-risk")]
    public void A_series_that_begins_in_the_middle_of_the_year_has_no_gap(string asOf, string ruleId)
    {
        var verdict = A.Verdict(Yearly(1200) with { FreshFor = 99 }, "2026-06=100 2026-07=100", asOf);

        Assert.Equal((ruleId, 0, 200.55m), (verdict.RuleId, verdict.Judged().MissingPeriods, Math.Round(verdict.Judged().Expected, 2)));
        Assert.Equal(Status.OnTrack, A.Verdict(Yearly(1200, new(Tolerance: 0.01)), "2026-06=100 2026-07=100", "2026-08-03").Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_gap_is_never_on_track_however_long_an_alarm_is_held_back(int badPeriods)
    {
        var verdict = A.Verdict(Yearly(1200, new(BadPeriods: badPeriods, AtRisk: 1)), "2026-01=100 2026-02=100 2026-04=100", "2026-05-04");

        Assert.Equal((Status.AtRisk, "status.gap", 1), (verdict.Status, verdict.RuleId, verdict.Judged().MissingPeriods));
    }

    [Theory] // the values that are there miss what is expected of them
    [InlineData(1, Status.OffTrack, "status.off-track")]
    [InlineData(3, Status.AtRisk, "status.gap")]
    public void A_held_back_alarm_of_a_sum_with_a_gap_is_at_risk(int badPeriods, Status status, string ruleId)
    {
        var verdict = A.Verdict(Yearly(1200, new(BadPeriods: badPeriods)), "2026-01=110 2026-02=110 2026-04=1", "2026-05-04");

        Assert.Equal((status, ruleId), (verdict.Status, verdict.RuleId));
    }

    [Fact] // or a month that was never typed in would raise an alarm of its own
    public void A_gap_is_neither_good_nor_bad_for_an_alarm()
    {
        var kpi = Yearly(1200, new(BadPeriods: 2, GoodPeriods: 2));

        Assert.Equal("status.on-track", A.Verdict(kpi, "2025-09=120 2025-10=120 2025-12=120 2026-01=110", "2026-02-02").RuleId);
        Assert.Equal("status.alarm-held-back", A.Verdict(kpi, "2025-10=120 2025-12=120 2026-01=1", "2026-02-02").RuleId);
    }

    [Theory]
    [InlineData("2026-07-10", null, "2026-07-15", 10)] // recorded on the 10th
    [InlineData("2026-07-10", "2026-07-08", "2026-07-15", 8)] // as of the 8th
    [InlineData("2026-07-10", "2026-07-20", "2026-07-15", 15)] // no day that is still to come
    [InlineData("2026-06-20", null, "2026-07-15", 1)] // known before the month began: its first day at least
    [InlineData("2026-07-10", "2026-07-08", "2026-07-30", 8)]
    [InlineData("2026-07-10", "2026-07-08", "2026-07-31", 31)] // once its period is over, a value stands for all of it
    [InlineData("2026-07-10", "2026-07-08", "2026-08-04", 31)]
    public void A_value_of_a_running_period_covers_the_days_up_to_the_one_it_states(string recorded, string? stated, string asOf, int days)
    {
        var kpi = Yearly(365);
        var actual = A.Actual("2026-07", 8) with { RecordedAt = At(recorded), AsOf = stated is null ? null : At(stated) };

        var judged = A.Reading([kpi], A.Day(asOf), [actual]).Kpis[A.Id].Judged();

        Assert.Equal((days, (decimal)days), (judged.Covered!.Count, judged.Expected));
    }

    [Theory] // 2 July where the sender is
    [InlineData("2026-07-02T00:30:00+10:00")]
    [InlineData("2026-07-02T23:30:00-09:00")]
    public void A_moment_states_the_day_that_it_is_there(string moment)
    {
        var actual = A.Actual("2026-07", 2) with { AsOf = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(new(2026, 7, 2), A.Reading([Yearly(365)], A.Day("2026-07-10"), [actual]).Kpis[A.Id].Judged().Covered!.Last);
    }

    [Fact]
    public void Values_from_before_a_change_of_frequency_are_not_counted_twice()
    {
        var verdict = A.Verdict(Yearly(365), "2026-W23=7 2026-W24=7 2026-06=30", "2026-07-02");

        Assert.Equal((30m, 30m, 0), (verdict.Judged().Value, verdict.Judged().Expected, verdict.Judged().MissingPeriods));
    }

    private static DateTimeOffset At(string day) => new(A.Day(day), new(12, 0), TimeSpan.Zero);

    private static Kpi Yearly(decimal target, KpiRules? rules = null) =>
        A.Kpi(accumulation: Accumulation.Cumulative, rules: rules, targets: [new("2025", target), new("2026", target)]) with { Resets = Frequency.Yearly };
}
