using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>A KPI on its way from a baseline of 30 to 90 at the end of 2026; the baseline was 0 before 15 March.</summary>
public sealed class BaselineTests
{
    private static readonly Kpi Kpi = A.Kpi(baseline: 30, targets: new PeriodTarget("2026", 90));

    [Theory]
    [InlineData(Accumulation.Level, Direction.HigherIsBetter, true)]
    [InlineData(Accumulation.Level, Direction.LowerIsBetter, true)]
    [InlineData(Accumulation.Level, Direction.StayInBand, false)]
    [InlineData(Accumulation.Cumulative, Direction.HigherIsBetter, false)]
    [InlineData(Accumulation.Cumulative, Direction.StayInBand, false)]
    public void A_baseline_counts_for_a_level_that_should_be_high_or_low(Accumulation accumulation, Direction direction, bool counts)
    {
        var kpi = A.Kpi(direction, accumulation, baseline: 30, targets: new PeriodTarget("2026", 90, BandHigh: 95));
        decimal? Expected(decimal? baseline) =>
            A.Verdict(kpi with { Targets = kpi.Targets with { Baseline = baseline } }, "2026-01=50", "2026-02-02").Judged().Expected;

        Assert.Equal(counts, Baselines.Counts(kpi));
        Assert.Equal(counts, Expected(30) != Expected(60)); // the rule of pace thinks so too
    }

    [Theory]
    [InlineData(30, 40, true)]
    [InlineData(30, 30, false)]
    [InlineData(30, null, true)]
    [InlineData(null, 30, true)]
    [InlineData(null, null, false)]
    public void Another_one_an_added_one_and_one_that_is_gone_change_the_line(int? before, int? after, bool changes) =>
        Assert.Equal(changes, Changes(Kpi with { Targets = Kpi.Targets with { Baseline = before } }, after));

    [Fact]
    public void Without_targets_in_force_there_is_no_line_to_change()
    {
        Assert.False(Changes(Kpi with { Targets = new([], 30) }, 40));
        Assert.True(Changes(Kpi, 40, k => k with { Targets = TargetProfile.None }));
    }

    [Fact]
    public void What_is_no_level_before_or_after_has_no_baseline_to_change()
    {
        Assert.False(Changes(Kpi with { Accumulation = Accumulation.Cumulative }, 40, k => k with { Accumulation = Accumulation.Level }));
        Assert.False(Changes(Kpi, 40, k => k with { Accumulation = Accumulation.Cumulative }));
    }

    [Theory] // 30 to 90: a year of 365 days, of which 31, 59 and 90 have passed
    [InlineData("2026-01", "2026-02-02", 7.64)] // from 0
    [InlineData("2026-02", "2026-03-02", 14.55)]
    [InlineData("2026-03", "2026-04-02", 44.79)] // from 30
    public void Periods_that_ended_before_the_change_keep_their_old_baseline(string period, string asOf, decimal expected) =>
        Assert.Equal(expected, Math.Round(A.Verdict(Changed(0, 30), $"{period}=50", asOf).Judged().Expected, 2));

    [Theory]
    [InlineData(0, 30, "The baseline was 0.00 and is 30.00 from Sun 3/15/2026 on: It was restated.")]
    [InlineData(null, 30, "There was no baseline; from Sun 3/15/2026 on it is 30.00: It was restated.")]
    [InlineData(30, null, "The baseline was 30.00; from Sun 3/15/2026 on there is none: It was restated.")]
    public void A_verdict_shows_the_old_baseline_and_the_new_one(int? before, int? after, string sentence) =>
        Assert.Equal([("recalibration.changed", sentence)], Shown(Changed(before, after), "2026-03=50"));

    [Fact]
    public void The_last_change_of_the_baseline_is_shown_whatever_changed_after_it()
    {
        var once = Changed(0, 30);
        var twice = once with { Recalibrations = [Change(99, 0, "2026-01-15"), .. once.Recalibrations, Change(30, 30, "2026-03-20")] };

        Assert.Equal("The baseline was 0.00 and is 30.00 from Sun 3/15/2026 on: It was restated.", Assert.Single(Shown(twice, "2026-03=50")).Sentence);
    }

    [Fact]
    public void A_change_of_targets_alone_shows_no_baseline() =>
        Assert.Empty(Shown(Kpi with { Recalibrations = [Change(30, 30, "2026-03-15")] }, "2026-03=50"));

    [Theory] // targets for each month, the first of them January
    [InlineData("2026-01", 50, true)]
    [InlineData("2026-03", 50, false)] // nothing is expected from the baseline any more
    [InlineData("2026-03", 0, true)] // how far a 0 may be missed is measured by it
    [InlineData("2026-04", 50, false)] // no target covers it
    public void It_is_shown_where_what_is_expected_rests_on_it(string period, decimal target, bool shown)
    {
        var kpi = Changed(0, 30, new("2026-01", 50), new("2026-02", 50), new("2026-03", target));

        Assert.Equal(shown, Shown(kpi, $"{period}=50").Count > 0);
    }

    [Fact]
    public void Of_a_sum_none_is_shown() =>
        Assert.Empty(Shown(Changed(0, 30) with { Accumulation = Accumulation.Cumulative }, "2026-01=50 2026-02=50 2026-03=50"));

    [Fact]
    public void Without_a_value_none_is_shown() => Assert.Empty(Shown(Changed(0, 30), ""));

    private static bool Changes(Kpi inForce, int? baseline, Func<Kpi, Kpi>? with = null)
    {
        var next = inForce with { Targets = inForce.Targets with { Baseline = baseline } };
        return Baselines.Changes(inForce, with is null ? next : with(next), next.Targets);
    }

    private static Kpi Changed(decimal? before, decimal? after, params PeriodTarget[] targets)
    {
        var line = targets.Length == 0 ? Kpi.Targets.Targets : targets;
        return Kpi with { Targets = new(line, after), Recalibrations = [Change(before, after, "2026-03-15", line)] };
    }

    private static Recalibration Change(decimal? before, decimal? after, string from, IReadOnlyList<PeriodTarget>? targets = null) => new()
    {
        Before = new(targets ?? Kpi.Targets.Targets, before),
        After = new(targets ?? Kpi.Targets.Targets, after),
        Reason = "It was restated.",
        EffectiveFrom = A.Day(from),
        ProposedBy = new("ann"),
        ApprovedBy = new("bob"),
    };

    private static IReadOnlyList<(string RuleId, string Sentence)> Shown(Kpi kpi, string values) =>
        A.Verdict(kpi, values, "2026-05-02").Findings.Where(f => f.RuleId == "recalibration.changed").Said();
}
