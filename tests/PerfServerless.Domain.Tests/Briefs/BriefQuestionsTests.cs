using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>The four questions about an item, answered from what was stored.</summary>
public sealed class BriefQuestionsTests
{
    [Fact]
    public void An_item_says_how_it_stands_what_changes_where_the_risk_is_and_who_does_what()
    {
        var brief = new BriefScene()
            .Kpi("k", Ole, KpiLevel.Strategic, values: [60, 55])
            .Kpi("lag", Ana, with: k => k with { Drivers = [new("k")] }, values: 100)
            .Before("k", Status.AtRisk, 95, "2026-W20")
            .Request(Ole, RequestState.Complete, confidence: Confidence.Low, blocker: "Nobody sells.", items: ("k", true))
            .Compile();

        Assert.Equal(
            [
                "Are we on track? No: 55 for week 22 of 2026 is 45 below the target of 100.",
                "What is changing? ↘ 5 since week 21 of 2026",
                "What is changing? At the review on Thu 5/28/2026: 95, at risk.",
                "Where is the risk? Ole has low confidence and is blocked: Nobody sells.",
                "Where is the risk? It is a strategic KPI.",
                "Where is the risk? 1 KPI depends on it: KPI lag.",
                "What is to be done now, and by whom? Mona removes what is in the way, or says who can.",
            ],
            Said(brief));
    }

    [Fact]
    public void What_is_on_track_of_one_value_has_nothing_to_be_compared_with_and_no_gap()
    {
        var brief = new BriefScene().Kpi("k", Ole, KpiLevel.Individual, values: 50).Compile();

        Assert.Equal(
            [
                "Are we on track? No: 50 for week 22 of 2026 is 50 below the target of 100.",
                "What is changing? There is nothing yet to compare with.",
                "Where is the risk? The rules see no other risk than that.",
                "What is to be done now, and by whom? Decide what closes the gap of 50; Ole carries it out.",
            ],
            Said(brief));
    }

    [Fact]
    public void A_sum_that_nothing_else_is_said_of_says_where_it_is_going()
    {
        var brief = new BriefScene()
            .Kpi("k", Ole, with: k => k with { Accumulation = Accumulation.Cumulative, Targets = new([new("2026-Q2", 1000)]) }, values: [1, 2, 1, 2, 1, 2, 1, 2, 1]).Compile();

        Assert.Contains("agenda.forecast-miss", brief.Agenda[0].Reasons!.Select(r => r.RuleId));
        Assert.Matches("^What is changing\\? .+ by the end of Q2 2026 ", Said(brief)[1]);
    }

    [Fact]
    public void A_stale_number_is_asked_for_by_its_period()
    {
        var brief = new BriefScene().Kpi("k", Ole, weeksAgo: 10, values: 100).Before("k", Status.Stale, 100, "2026-W12").Compile();

        Assert.Equal("What is changing? No new value since the review on Thu 5/28/2026.", Said(brief)[1]);
        Assert.Equal("What is to be done now, and by whom? Ole gives the number for week 13 of 2026, or says what is in the way.", Said(brief)[^1]);
    }

    [Theory]
    [InlineData(NeededActionKind.GiveNumber, "Ole gives what is missing, or says what is in the way.")]
    [InlineData(NeededActionKind.Unblock, "Ole removes what is in the way, or says who can.")]
    [InlineData(NeededActionKind.SetTarget, "Ole proposes a target.")]
    [InlineData(NeededActionKind.NameOwner, "Ole names an owner.")]
    [InlineData(NeededActionKind.CloseGap, "Decide what brings it back on track; Ole carries it out.")]
    [InlineData(NeededActionKind.Turn, "Agree with Ole on what turns it before the next review.")]
    [InlineData(NeededActionKind.ClearUp, "Ole clears up what does not fit.")]
    [InlineData(NeededActionKind.RaiseChance, "Agree with Ole on what keeps it on track.")]
    [InlineData(NeededActionKind.HelpDriver, "Agree with Ole on what helps there first.")]
    public void Each_kind_of_action_is_said_with_whose_it_is(NeededActionKind kind, string said)
    {
        var brief = new BriefScene().Compile();

        Assert.Equal(said, BriefScene.English.Say(BriefQuestions.Needed(brief, new(kind, Ole), null)));
        Assert.Equal(
            "Name somebody who takes care of it: nobody is there whom it could be asked of.", BriefQuestions.Needed(brief, new(kind, null), null).En());
    }

    [Fact]
    public void A_person_who_has_not_answered_is_asked_himself()
    {
        var brief = new BriefScene().Kpi("a", Ole).Request(Ole, items: ("a", false)).Compile();

        Assert.Equal(
            [
                "Are we on track? It cannot be said: Ole was asked and has not given KPI a.",
                "What is changing? There is nothing yet to compare with.",
                "Where is the risk? Ole was asked and has not given KPI a.",
                "What is to be done now, and by whom? Ole gives what is missing, or says what is in the way.",
            ],
            Said(brief));
    }

    [Fact]
    public void An_item_of_an_earlier_build_answers_three_questions_from_what_it_has()
    {
        var brief = new BriefScene().Kpi("k", Ole, values: [50, 60]).Compile();
        var old = brief with { LastReviewOn = null, Agenda = [new AgendaItem(AgendaRules.OffTrack.Id, Status.OffTrack, brief.Agenda[0].Reason) { Kpi = new("k"), Name = "KPI k" }] };

        Assert.Equal(
            [
                "Are we on track? No: 60 for week 22 of 2026 is 40 below the target of 100.",
                "What is changing? ↗ 10 since week 21 of 2026",
                "Where is the risk? The rules see no other risk than that.",
            ],
            Said(old));
    }

    [Fact]
    public void What_is_on_track_and_quiet_is_named_and_of_many_the_first_ones()
    {
        var scene = new BriefScene().Kpi("off", Ole, values: 50).Kpi("back", Ole, values: 100).Before("back", Status.OffTrack).Kpi("none", Ole);
        Assert.Equal(
            ("On track and quiet, not discussed: KPI back.", "Back on track since the last review: KPI back."),
            (Shown(BriefText.Quiet(scene.Compile())), Shown(BriefText.BackOnTrack(scene.Compile()))));

        for (var i = 0; i < 20; i++) scene.Kpi($"k{i:00}", Ole, values: 100);
        Assert.Equal(
            "On track and quiet, not discussed: KPI back, KPI k00, KPI k01, KPI k02, KPI k03, KPI k04, KPI k05, KPI k06 and 13 more.", Shown(BriefText.Quiet(scene.Compile())));
        Assert.Null(BriefText.Quiet(new BriefScene().Kpi("off", Ole, values: 50).Compile()));
    }

    private static List<string> Said(Brief brief) =>
        [.. BriefQuestions.Of(brief, brief.Agenda[0]).SelectMany(q => q.Answers.Select(a => $"{q.Question.En()} {BriefScene.English.Say(a.Sentence)}"))];

    private static string? Shown(Remark? remark) => remark is null ? null : BriefScene.English.Say(remark.Sentence);
}
