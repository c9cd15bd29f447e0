using PerfServerless.Domain.Health;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Health;

public sealed class ScorecardHealthTests
{
    private static readonly DateOnly Today = new(2026, 6, 8);

    [Fact]
    public void A_sound_scorecard_has_no_findings() => Assert.Empty(Check(Sound()));

    [Fact]
    public void An_objective_without_kpi_below_it_is_found() =>
        Finds(
            Sound() with { Objectives = [.. Sound().Objectives, Objective("bare", "top")] },
            "health.objective-without-kpi",
            "bare",
            "The objective 'bare' has no KPI at or below it: add one, or remove the objective.");

    [Fact]
    public void An_objective_with_lag_kpis_only_is_found() =>
        Finds(
            With(k => k with { Indicator = Indicator.Lag }),
            "health.objective-without-lead",
            "goal",
            "The objective 'goal' has lag KPIs only: add a lead KPI that moves before they do.");

    [Fact]
    public void An_objective_outside_the_cascade_is_found() =>
        Finds(
            Sound() with
            {
                Objectives = [.. Sound().Objectives, Objective("lone")],
                Kpis = [.. Sound().Kpis, Kpi("lone-kpi") with { Objective = new("lone") }],
            },
            "health.objective-without-parent", "lone", "The objective 'lone' stands outside the cascade: give it a parent or children.");

    [Fact]
    public void Where_nothing_cascades_no_parent_is_missed() =>
        Assert.Empty(Check(Sound() with { Objectives = [Objective("goal")] }));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void More_than_nine_kpis_an_objective_are_too_many(int kpis, bool found) =>
        Assert.Equal(found, Check(Sound() with { Kpis = [.. Enumerable.Range(0, kpis).Select(i => Kpi($"k{i}") with { Owner = new($"p{i}") })] })
            .Contains(("health.objective-overload", About("health.objective-overload"), "goal", $"The objective 'goal' has {kpis} KPIs, more than 9: keep the ones that decide.")));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void More_than_seven_kpis_an_owner_are_too_many(int kpis, bool found) =>
        Assert.Equal(found, Check(Sound() with { Kpis = [.. Enumerable.Range(0, kpis).Select(i => Kpi($"k{i}"))] })
            .Contains(("health.owner-overload", About("health.owner-overload"), "ann", $"ann owns {kpis} KPIs, more than 7: share them out.")));

    [Fact]
    public void A_kpi_without_objective_is_found() =>
        Finds(
            Sound() with { Kpis = [.. Sound().Kpis, Kpi("stray") with { Objective = null }] },
            "health.kpi-without-objective", "stray", "The KPI 'stray' belongs to no objective and counts in none's roll-up: name its objective.");

    [Fact]
    public void A_kpi_without_owner_is_found() =>
        Finds(With(k => k with { Owner = null }), "health.kpi-without-owner", "kpi", "The KPI 'kpi' has no owner and nobody is asked for it: name one.");

    [Fact]
    public void A_kpi_without_freshness_is_found() =>
        Finds(
            With(k => k with { FreshFor = null }),
            "health.kpi-without-freshness",
            "kpi",
            "The KPI 'kpi' does not say how long a value may be missing: set its freshness in working days.");

    [Fact]
    public void A_kpi_without_target_is_found() =>
        Finds(
            With(k => k with { Targets = TargetProfile.None }),
            "health.kpi-without-target",
            "kpi",
            "The KPI 'kpi' has no target and can never be judged: set one.");

    [Fact]
    public void A_calculated_kpi_needs_neither_owner_nor_freshness() =>
        Assert.Empty(Check(With(k => k with { Owner = null, FreshFor = null, Formula = new(FormulaKind.Sum, [new("a"), new("b")]) })));

    [Theory]
    [InlineData(Direction.HigherIsBetter, 101, false)]
    [InlineData(Direction.HigherIsBetter, 100, true)]
    [InlineData(Direction.LowerIsBetter, -1, false)]
    [InlineData(Direction.LowerIsBetter, 0, true)]
    public void A_target_that_no_possible_value_meets_is_not_measurable(Direction direction, decimal target, bool measurable) =>
        Assert.Equal(!measurable, Check(With(k => k with { Direction = direction, Minimum = 0, Maximum = 100, Targets = new([new("2026", target)]) }))
            .Contains(("health.target-not-measurable", About("health.target-not-measurable"), "kpi", "The KPI 'kpi' has a target for 2026 that no possible value can meet: change the target or the limits.")));

    [Fact]
    public void A_sums_target_may_exceed_what_one_value_can_be() =>
        Assert.Empty(Check(With(k => k with { Accumulation = Accumulation.Cumulative, Maximum = 10, Targets = new([new("2026", 100)]) })));

    [Theory]
    [InlineData(null, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void A_band_needs_both_edges_in_order(int? high, bool measurable) =>
        Assert.Equal(!measurable, Check(With(k => k with { Direction = Direction.StayInBand, Targets = new([new("2026", 10, high)]) }))
            .Contains(("health.target-not-measurable", About("health.target-not-measurable"), "kpi", "The KPI 'kpi' should stay in a range, but its upper edge for 2026 is missing or below the lower one: set both edges.")));

    [Theory]
    [InlineData("2026-05", "May 2026", false)]
    [InlineData("2026-06", "June 2026", true)]
    [InlineData("2027", "2027", true)]
    public void A_target_that_has_ended_binds_nothing(string period, string said, bool bound) =>
        Assert.Equal(!bound, Check(With(k => k with { Targets = new([new("2025-01", 1), new(period, 1)]) }))
            .Contains(("health.target-not-time-bound", HealthSubject.Kpi, "kpi", $"The KPI 'kpi' has targets up to {said} only: set the next one.")));

    [Fact]
    public void A_target_that_ends_today_still_binds() =>
        Assert.Empty(ScorecardHealth.Check(With(k => k with { Targets = new([new("2026-05", 1)]) }), new(2026, 5, 31)));

    [Fact]
    public void A_target_without_a_period_is_not_time_bound() =>
        Finds(
            With(k => k with { Targets = new([new("2026", 1), new("soon", 1)]) }),
            "health.target-not-time-bound", "kpi", "The KPI 'kpi' has a target for 'soon', which is no period: write one such as 2026-06, 2026-Q2 or 2026.");

    [Fact]
    public void One_mistake_in_twelve_targets_is_one_finding() =>
        Assert.Single(Check(With(k => k with { Maximum = 1, Targets = new([.. Enumerable.Range(1, 12).Select(m => new PeriodTarget($"2026-{m:00}", 5))]) })));

    [Fact]
    public void One_owner_of_everything_is_found()
    {
        var sound = Sound();
        var alone = sound with { Objectives = [.. sound.Objectives.Select(o => o with { Owner = new("ann") })] };

        Finds(alone, "health.one-owner", "ann", "ann is accountable for everything: let those who can move a number own it.");
        Assert.Empty(Check(alone with { People = [sound.People[0]] })); // who is alone cannot share
    }

    [Fact]
    public void Findings_come_in_the_rules_order() =>
        Assert.Equal(
            ["health.kpi-without-owner", "health.kpi-without-owner", "health.kpi-without-target", "health.kpi-without-freshness"],
            Check(Sound() with
            {
                Kpis = [Kpi("a") with { Targets = TargetProfile.None, FreshFor = null }, Kpi("b") with { Owner = null }, Kpi("c") with { Owner = null }],
            }).Select(f => f.RuleId));

    private static void Finds(Scorecard scorecard, string ruleId, string subject, string sentence) =>
        Assert.Equal([(ruleId, About(ruleId), subject, sentence)], Check(scorecard));

    private static HealthSubject About(string ruleId) =>
        ruleId.StartsWith("health.objective", StringComparison.Ordinal) ? HealthSubject.Objective
        : ruleId is "health.owner-overload" or "health.one-owner" ? HealthSubject.Person
        : HealthSubject.Kpi;

    private static IReadOnlyList<(string RuleId, HealthSubject About, string Subject, string Sentence)> Check(Scorecard scorecard) =>
        [.. ScorecardHealth.Check(scorecard, Today).Select(f => (f.RuleId, f.About, f.Subject, f.Sentence.En()))];

    private static Scorecard With(Func<Kpi, Kpi> change) => Sound() with { Kpis = [change(Kpi("kpi"))] };

    private static Scorecard Sound() => A.Scorecard(Kpi("kpi")) with
    {
        Objectives = [Objective("top") with { Owner = new("bob") }, Objective("goal", "top")],
        People =
        [
            .. new[] { "ann", "bob" }.Select(
                p => new Person { Id = new(p), Name = p, UserPrincipalName = $"{p}@example.com", TimeZone = "Etc/UTC", Locale = "en-US" }),
        ],
    };

    private static Kpi Kpi(string id) => A.Kpi(id: id, freshFor: 5, targets: new PeriodTarget("2026", 100)) with
    {
        Name = id, Objective = new("goal"), Owner = new("ann"), Indicator = Indicator.Lead,
    };

    private static Objective Objective(string id, string? parent = null) =>
        new() { Id = new(id), Name = id, Perspective = Perspective.Financial, Parent = parent is null ? null : new(parent) };
}
