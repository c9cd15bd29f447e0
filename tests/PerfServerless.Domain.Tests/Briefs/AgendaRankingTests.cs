using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What each rule of the agenda counts, and which of them an item is said to be there for.</summary>
public sealed class AgendaRankingTests
{
    [Fact]
    public void What_is_off_track_counts_more_the_farther_off_it_is() =>
        Assert.Equal(
            ["far: agenda.off-track 59, agenda.weight 5", "near: agenda.off-track 52, agenda.weight 5"],
            Counted(new BriefScene().Kpi("near", Ole, values: 80).Kpi("far", Ole, values: 10)));

    [Fact]
    public void What_is_stale_counts_more_the_longer_a_value_is_missing() =>
        Assert.Equal(
            ["years: agenda.stale 29, agenda.weight 5", "weeks: agenda.stale 26, agenda.weight 5"],
            Counted(new BriefScene().Kpi("weeks", Ole, weeksAgo: 3, values: 100).Kpi("years", Ole, weeksAgo: 100, values: 100)));

    [Theory]
    [InlineData(Status.OnTrack, 50, "agenda.got-worse 60, agenda.off-track 55, agenda.weight 5")]
    [InlineData(Status.AtRisk, 50, "agenda.off-track 55, agenda.got-worse 25, agenda.weight 5")]
    [InlineData(Status.OffTrack, 50, "agenda.off-track 55, agenda.weight 5")]
    [InlineData(Status.Stale, 50, "agenda.off-track 55, agenda.weight 5")] // nothing was known then
    [InlineData(Status.OnTrack, 93, "agenda.got-worse 25, agenda.at-risk 20, agenda.weight 5")]
    [InlineData(Status.OffTrack, 93, "agenda.at-risk 20, agenda.weight 5, agenda.got-better -10")]
    public void A_change_since_the_last_review_counts(Status before, int now, string counted) =>
        Assert.Equal([$"k: {counted}"], Counted(new BriefScene().Kpi("k", Ole, values: now).Before("k", before)));

    [Fact]
    public void What_got_better_waits_for_what_stayed()
    {
        var brief = new BriefScene().Kpi("a", Ole, values: 93).Kpi("b", Ole, values: 93).Before("a", Status.OffTrack).Before("b", Status.AtRisk).Compile();

        Assert.Equal(["KPI b", "KPI a"], brief.Agenda.Select(a => a.Name));
        Assert.Equal("agenda.at-risk", brief.Agenda[1].RuleId); // it is not there because it got better
    }

    [Fact]
    public void That_it_got_worse_is_said_with_why()
    {
        var item = new BriefScene().Kpi("k", Ole, values: 93).Before("k", Status.OnTrack).Compile().Agenda.Single();

        Assert.Equal(
            "At the review on Thu 5/28/2026 it was on track. 93 for week 22 of 2026 is 7 below the target of 100.", BriefScene.English.Say(item.Reason));
    }

    [Fact]
    public void What_is_on_track_and_contradicted_is_on_the_agenda_and_cleared_up()
    {
        var brief = new BriefScene().Kpi("flat", Ole, with: Way, values: [.. Enumerable.Repeat(100m, 12)]).Kpi("fine", Ole, values: 100).Compile();

        var item = Assert.Single(brief.Agenda);
        Assert.Equal(("agenda.contradiction", Status.OnTrack, NeededActionKind.ClearUp), (item.RuleId, item.Status, item.Action!.Kind));
        Assert.Equal(["flat"], brief.Rows.Where(r => r.IsException).Select(r => r.Kpi.Value));

        // On its way to 100 more was expected every week.
        static Kpi Way(Kpi kpi) => kpi with { Targets = new([new("2026", 100)], Baseline: 0) };
    }

    [Fact]
    public void Confidence_that_does_not_fit_counts_beside_the_status() =>
        Assert.Equal(
            ["k: agenda.off-track 55, agenda.contradiction 20, agenda.weight 5"],
            Counted(new BriefScene().Kpi("k", Ole, values: 50).Confident("k")));

    [Theory]
    [InlineData("100 96 92 88 84 80", true)]
    [InlineData("100 101 100 102 101 130", false)]
    public void A_small_chance_to_meet_the_target_counts(string values, bool counts)
    {
        var scene = new BriefScene().Kpi("k", Ole, with: k => k with { Rules = new() { Tolerance = 0.5 } }, values: [.. values.Split(' ').Select(decimal.Parse)]);

        Assert.Equal(counts ? ["k: agenda.forecast-miss 20, agenda.weight 5"] : [], Counted(scene));
        if (counts) Assert.Equal(NeededActionKind.RaiseChance, scene.Compile().Agenda[0].Action!.Kind);
    }

    [Fact]
    public void A_driver_in_trouble_puts_what_it_drives_on_the_agenda_and_counts_for_itself_what_it_drives()
    {
        var scene = new BriefScene()
            .Kpi("lag", Ole, with: k => k with { Drivers = [new("lead")] }, values: 100)
            .Kpi("lead", Ole, with: k => k with { Indicator = Indicator.Lead }, values: [50, 50, 50]);

        Assert.Equal(
            ["lead: agenda.off-track 55, agenda.weight 5, agenda.downstream 4", "lag: agenda.dependency 20, agenda.weight 5"], Counted(scene));
        Assert.Equal("What drives it is in trouble: KPI lead.", BriefScene.English.Say(scene.Compile().Agenda[1].Reason));
        Assert.Equal(NeededActionKind.HelpDriver, scene.Compile().Agenda[1].Action!.Kind);
    }

    [Fact]
    public void What_is_calculated_from_trouble_is_on_the_agenda_and_what_depends_on_it_at_any_distance_counts()
    {
        var scene = new BriefScene()
            .Kpi("a", Ole, values: 50)
            .Kpi("b", Ole, values: 100)
            .Kpi("sum", null, with: k => k with { Formula = new(FormulaKind.Sum, [new("a"), new("b")]) })
            .Kpi("share", null, with: k => k with { Formula = new(FormulaKind.Ratio, [new("sum"), new("b")]), Targets = new([new("2026", 1)]) });

        Assert.Equal(["a: agenda.off-track 55, agenda.downstream 8, agenda.weight 5", "sum: agenda.dependency 10, agenda.weight 5, agenda.downstream 4"], Counted(scene));
        var agenda = scene.Compile().Agenda;
        Assert.Equal("2 KPIs depend on it: KPI sum and KPI share.", BriefScene.English.Say(agenda[0].Reasons![1].Sentence));
        Assert.Equal((NeededActionKind.HelpDriver, Mona), (agenda[1].Action!.Kind, agenda[1].Action!.By!.Value)); // nobody owns it: who runs the review
    }

    [Fact]
    public void Of_many_that_depend_on_it_three_are_named_and_twelve_points_counted()
    {
        var scene = new BriefScene().Kpi("a", Ole, values: 50);
        for (var i = 0; i < 9; i++) scene.Kpi($"k{i}", Ole, with: k => k with { Drivers = [new("a")] }, values: 100);

        var reason = scene.Compile().Agenda[0].Reasons!.Single(r => r.RuleId == "agenda.downstream");
        Assert.Equal((12, "9 KPIs depend on it: KPI k0, KPI k1, KPI k2 and 6 more."), (reason.Points, BriefScene.English.Say(reason.Sentence)));
    }

    [Fact]
    public void What_carries_more_of_the_whole_comes_first()
    {
        var brief = new BriefScene()
            .Objective("top", Perspective.Financial).Objective("heavy", Perspective.Financial, "top", weight: 3).Objective("light", Perspective.Financial, "top")
            .Objective("other", Perspective.Customer)
            .Objective("later", Perspective.LearningAndGrowth, postponed: true)
            .Kpi("light", Ole, with: In("light"), values: 50)
            .Kpi("heavy", Ole, with: In("heavy"), values: 50)
            .Kpi("alone", Ole, values: 50)
            .Kpi("other", Ole, with: In("other"), values: 50)
            .Kpi("later", Ole, with: In("later"), values: 50)
            .Compile();

        Assert.Equal(
            [
                ("KPI other", 15, "It is an operational KPI and carries 50% of the whole's weight."),
                ("KPI heavy", 13, "It is an operational KPI and carries 38% of the whole's weight."),
                ("KPI light", 8, "It is an operational KPI and carries 13% of the whole's weight."),
                ("KPI alone", 5, "It is an operational KPI."),
            ],
            brief.Agenda.Select(a => (a.Name!, a.Reasons!.Single(r => r.RuleId == "agenda.weight").Points, BriefScene.English.Say(a.Reasons!.Single(r => r.RuleId == "agenda.weight").Sentence))));

        static Func<Kpi, Kpi> In(string objective) => k => k with { Objective = new(objective) };
    }

    [Fact]
    public void A_blocker_stands_once_with_the_kpi_that_needs_it_most()
    {
        var brief = new BriefScene().Kpi("risk", Ole, values: 93).Kpi("off", Ole, values: 50).Kpi("other", Ana, values: 20)
            .Request(Ole, RequestState.Complete, confidence: Confidence.Low, blocker: "no access", items: [("risk", true), ("off", true)])
            .Compile();

        Assert.Equal(["off"], brief.Agenda.Where(a => a.Reasons!.Any(r => r.RuleId == "agenda.blocked")).Select(a => a.Kpi!.Value.Value));
        Assert.Equal(("KPI off", NeededActionKind.Unblock, Mona), (brief.Agenda[0].Name, brief.Agenda[0].Action!.Kind, brief.Agenda[0].Action!.By));
        Assert.DoesNotContain(brief.Agenda, a => a.Person is not null);
    }

    [Fact]
    public void A_blocker_of_somebody_who_is_confident_puts_nothing_on_the_agenda_and_counts_where_something_is()
    {
        var scene = new BriefScene().Kpi("fine", Ole, values: 100)
            .Request(Ole, RequestState.Complete, confidence: Confidence.High, blocker: "no access", items: ("fine", true));
        Assert.Empty(scene.Compile().Agenda);

        var reasons = new BriefScene().Kpi("off", Ole, values: 50)
            .Request(Ole, RequestState.Complete, confidence: Confidence.High, blocker: "no access", items: ("off", true)).Compile().Agenda[0].Reasons!;
        Assert.Equal("Ole names a blocker: no access", BriefScene.English.Say(reasons.Single(r => r.RuleId == "agenda.open-blocker").Sentence));
    }

    [Fact]
    public void Whoever_has_not_answered_is_said_with_his_kpi_unless_it_is_stale_anyway()
    {
        var brief = new BriefScene().Kpi("off", Ole, weeksAgo: 1, values: 50).Kpi("old", Ole, weeksAgo: 17, values: 50)
            .Request(Ole, items: [("off", false), ("old", false)]).Compile();

        Assert.Equal(["off"], brief.Agenda.Where(a => a.Reasons!.Any(r => r.RuleId == "agenda.missing")).Select(a => a.Kpi!.Value.Value));
    }

    [Fact]
    public void What_has_no_owner_needs_one_from_its_objectives_owner_or_whoever_runs_the_review()
    {
        var brief = new BriefScene().Kpi("k", null, values: 50).Compile();

        Assert.Equal(new NeededAction(NeededActionKind.NameOwner, Mona), brief.Agenda[0].Action);
        Assert.Equal("Mona names an owner.", BriefScene.English.Say(BriefQuestions.Needed(brief, brief.Agenda[0].Action!, brief.Rows[0])));
    }

    /// <summary>Each item with what its rules count, as they stand on it.</summary>
    private static IEnumerable<string> Counted(BriefScene scene) =>
        scene.Compile().Agenda.Select(a => $"{a.Kpi}: {string.Join(", ", a.Reasons!.Select(r => $"{r.RuleId} {r.Points}"))}");
}
