using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class RecalibrationTests
{
    private static readonly Kpi Kpi = A.Kpi(targets: [new("2026-01", 100), new("2026-02", 100), new("2026-03", 100)]) with { Owner = new("ann") };

    private static readonly Scorecard Scorecard = A.Scorecard(Kpi) with
    {
        People =
        [
            .. new[] { "ann", "bob" }.Select(
                p => new Person { Id = new(p), Name = p, UserPrincipalName = $"{p}@example.com", TimeZone = "Etc/UTC", Locale = "en-US" }),
        ],
    };

    [Fact]
    public void An_accepted_change_keeps_the_old_line()
    {
        var kpi = Accepted(Line(100, 80, 80));

        Assert.Equal(80m, kpi.Targets.Targets[1].Target);
        Assert.Equal((Kpi.Targets, "The market shrank."), (kpi.Recalibrations[0].Before, kpi.Recalibrations[0].Reason));
    }

    [Fact]
    public void Periods_that_ended_before_are_held_against_the_old_line_and_later_ones_against_the_new()
    {
        var kpi = Accepted(Line(100, 80, 80));

        Assert.Equal((Status.OffTrack, 100m), Judged("2026-01=80", "2026-02-02"));
        Assert.Equal((Status.OnTrack, 80m), Judged("2026-02=80", "2026-03-02"));

        (Status, decimal?) Judged(string values, string asOf) => A.Verdict(kpi, values, asOf) is var v ? (v.Status, v.Judged().Expected) : default;
    }

    [Fact]
    public void Of_several_changes_each_period_finds_its_own_line()
    {
        var once = Accepted(Line(100, 80, 80), "2026-02-01");
        var twice = Assert.IsType<RecalibrationDecision.Accepted>(
            Recalibrations.Decide(Scorecard with { Kpis = [once] }, Request(Line(100, 80, 60), from: "2026-03-01")))
            .Kpi;

        Assert.Equal(
            [100m, 80m, 60m],
            new[] { "2026-01-31", "2026-02-28", "2026-03-31" }.Select((d, i) => Recalibrations.InForce(twice, A.Day(d)).Targets[i].Target));
    }

    [Fact]
    public void A_verdict_on_a_changed_target_shows_both_lines()
    {
        var kpi = Accepted(Line(100, 80, 80));

        Assert.Equal(
            [("recalibration.changed", "The target for February 2026 was 100.00 and is 80.00 from Sun 2/1/2026 on: The market shrank.")],
            A.Verdict(kpi, "2026-02=80", "2026-03-02").Findings.Said());
        Assert.Empty(A.Verdict(kpi, "2026-01=100", "2026-02-02").Findings);
    }

    [Fact]
    public void A_target_that_was_not_there_before_is_shown_as_none() =>
        Assert.Equal(
            "There was no target for April 2026; from Sun 2/1/2026 on it is 70.00: The market shrank.",
            Assert.Single(A.Verdict(Accepted(Line(100, 100, 100, 70)), "2026-04=80", "2026-05-02").Findings).Sentence.En());

    [Theory]
    [InlineData("2026-01", null)] // not held against it yet
    [InlineData("2026-02", "2026-02")]
    [InlineData("2026-03", "2026-02")]
    [InlineData("2026-12", "2026-02")]
    [InlineData("2027-01", null)] // the next year's sum
    public void A_sum_is_also_held_against_the_changed_targets_of_its_span_so_far(string period, string? shown)
    {
        PeriodTarget[] months = [.. Enumerable.Range(0, 13).Select(i => new PeriodTarget($"{2026 + (i / 12)}-{(i % 12) + 1:00}", 10))];
        var kpi = A.Kpi(accumulation: Accumulation.Cumulative, targets: months) with
        {
            Resets = Frequency.Yearly,
            Recalibrations =
            [
                new()
                {
                    Before = new([months[0], months[1] with { Target = 12 }, .. months[2..]]),
                    After = new(months),
                    Reason = "r",
                    EffectiveFrom = new(2026, 2, 1),
                    ProposedBy = new("a"),
                    ApprovedBy = new("b"),
                },
            ],
        };

        string? Shown(Kpi of) =>
            A.Verdict(of, $"{period}=10", $"{Period.TryParse(period)!.Next().First:yyyy-MM-dd}")
                .Findings.FirstOrDefault(f => f.RuleId == "recalibration.changed")?.Sentence.En();

        Assert.Equal(shown is null ? null : "The target for February 2026 was 12.00 and is 10.00 from Sun 2/1/2026 on: r", Shown(kpi));
        Assert.Equal(period == "2026-02", Shown(kpi with { Resets = null }) is not null);
    }

    [Fact]
    public void Edges_and_stretches_that_change_are_shown_with_the_target() => Assert.Equal(
        "The target for February 2026 was 4.00 to 6.00 and is 4.00 to 7.00 (stretch 9.00) from Sun 2/1/2026 on: r",
        Assert.Single(A.Verdict(
            A.Kpi(Direction.StayInBand, targets: new PeriodTarget("2026-02", 4, 7, 9)) with
            {
                Recalibrations =
                [
                    new()
                    {
                        Before = new([new("2026-02", 4, 6)]),
                        After = new([new("2026-02", 4, 7, 9)]),
                        Reason = "r",
                        EffectiveFrom = new(2026, 2, 1),
                        ProposedBy = new("a"),
                        ApprovedBy = new("b"),
                    },
                ],
            },
            "2026-02=5",
            "2026-03-02").Findings).Sentence.En());

    [Theory]
    [InlineData(" ", "bob", "recalibration.reason", "Say why it changes.")]
    [InlineData("Because", "ann", "recalibration.approver", "'ann' owns the KPI and cannot approve a change of its targets; somebody else must.")]
    [InlineData("Because", "eve", "recalibration.approver", "There is no person 'eve' who could approve.")]
    public void A_change_needs_a_reason_and_an_approver_who_is_not_the_owner(string reason, string approver, string ruleId, string sentence) =>
        Assert.Equal([(ruleId, sentence)], Refused(Request(Line(100, 80, 80)) with { Reason = reason, ApprovedBy = new(approver) }));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(2, Refused(Request(Line(100, 80, 80)) with { Reason = "", ApprovedBy = new("ann") }).Count);

    [Fact]
    public void A_period_that_ended_before_the_effective_date_cannot_change() =>
        Assert.Equal(
            [("recalibration.effective", "'2026-01' ended before Sun 2/1/2026 and keeps its old target; leave it as it was.")],
            Refused(Request(Line(90, 80, 80))));

    [Fact]
    public void A_period_must_be_one() =>
        Assert.Equal(
            [("recalibration.effective", "'soon' is no period; write one such as 2026-06, 2026-Q2 or 2026.")],
            Refused(Request(new([.. Kpi.Targets.Targets, new("soon", 1)]))));

    [Fact]
    public void The_same_targets_are_no_change() =>
        Assert.Equal([("recalibration.changed", "The new targets are the old ones.")], Refused(Request(Line(100, 100, 100))));

    [Fact]
    public void Another_baseline_is_a_change() => Assert.Equal(50m, Accepted(Kpi.Targets with { Baseline = 50 }, "2026-01-31").Targets.Baseline);

    [Theory] // targets for January, February and March
    [InlineData("2026-01-31", 100, null)]
    [InlineData("2026-02-01", 100, "2026-01-31")]
    [InlineData("2026-02-28", 0, null)] // how far a target of 0 may be missed is measured by the baseline
    [InlineData("2026-03-01", 0, "2026-02-28")]
    public void A_baseline_that_nothing_is_expected_from_any_more_cannot_change(string from, decimal february, string? until)
    {
        var kpi = Kpi with { Targets = Line(100, february, 100) };

        var decision = Recalibrations.Decide(Scorecard with { Kpis = [kpi] }, Request(kpi.Targets with { Baseline = 50 }, from));

        Assert.Equal(
            until is null ? [] : [("recalibration.effective", $"Nothing is expected from the baseline after {Told(until)}, so one that holds from {Told(from)} on would change nothing; leave it as it was, or choose an earlier day.")],
            decision is RecalibrationDecision.Refused(var findings) ? findings.Said() : []);
    }

    [Fact]
    public void The_baseline_of_a_sum_or_of_a_KPI_without_targets_may_change_on_any_day()
    {
        Kpi[] free = [Kpi with { Accumulation = Accumulation.Cumulative }, Kpi with { Targets = TargetProfile.None }];

        Assert.All(free, k => Assert.IsType<RecalibrationDecision.Accepted>(Recalibrations.Decide(Scorecard with { Kpis = [k] }, Request(k.Targets with { Baseline = 50 }, "2026-12-01"))));
    }

    [Fact]
    public void Targets_may_change_after_the_last_day_of_an_unchanged_baseline()
    {
        var kpi = Kpi with { Targets = Kpi.Targets with { Baseline = 50 } };

        Assert.IsType<RecalibrationDecision.Accepted>(
            Recalibrations.Decide(Scorecard with { Kpis = [kpi] }, Request(Line(100, 80, 80) with { Baseline = 50 })));
    }

    [Fact]
    public void A_change_cannot_go_behind_a_later_one()
    {
        var scorecard = Scorecard with { Kpis = [Accepted(Line(100, 80, 80), "2026-02-01")] };

        var refused = Assert.IsType<RecalibrationDecision.Refused>(Recalibrations.Decide(scorecard, Request(Line(100, 70, 70), from: "2026-01-31")));
        Assert.Equal([("recalibration.effective", "A later change holds from Sun 2/1/2026 on; choose a later day.")], refused.Findings.Said());
    }

    [Fact]
    public void A_kpi_must_exist() =>
        Assert.Equal("There is no KPI 'none'.", Assert.Single(Refused(Request(Line(1, 1, 1)) with { Kpi = new("none") })).Sentence);

    private static TargetProfile Line(params decimal[] targets) => new([.. targets.Select((t, i) => new PeriodTarget($"2026-0{i + 1}", t))]);

    private static RecalibrationRequest Request(TargetProfile targets, string from = "2026-02-01") =>
        new(Kpi.Id, targets, "The market shrank.", A.Day(from), new("ann"), new("bob"));

    private static Kpi Accepted(TargetProfile targets, string from = "2026-02-01") =>
        Assert.IsType<RecalibrationDecision.Accepted>(Recalibrations.Decide(Scorecard, Request(targets, from))).Kpi;

    private static string Told(string day) => Readers.English.Show(A.Day(day));

    private static IReadOnlyList<(string RuleId, string Sentence)> Refused(RecalibrationRequest request) =>
        Assert.IsType<RecalibrationDecision.Refused>(Recalibrations.Decide(Scorecard, request)).Findings.Said();
}
