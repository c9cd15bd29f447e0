using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>Each rule that a brief's verdicts name stands with it in full, on the page, on the card and in the API.</summary>
public sealed class BriefRulesTests
{
    [Fact]
    public void A_brief_holds_the_rules_behind_all_it_says_and_no_others() =>
        Assert.Equal(
            [
                "status.no-data",
                "status.on-track",
                "status.off-track",
                "rollup.weighted",
                "forecast.too-little",
                "forecast.naive",
                "forecast.chance",
                "agenda.off-track",
                "agenda.no-information",
                "agenda.forecast-miss",
                "agenda.weight",
                "agenda.time-box",
                "agenda.quiet",
            ],
            Scene().Compile().Rules);

    [Fact]
    public void Every_rule_that_it_names_is_among_them()
    {
        var brief = Scene()
            .Kpi(
                "changed",
                Ole,
                with: k =>
                    k with
                    {
                        Objective = new("o"),
                        Recalibrations =
                        [
                            new()
                            {
                                Before = new([new("2026", 90)]),
                                After = new([new("2026", 100)]),
                                Reason = "r",
                                EffectiveFrom = new(2026, 6, 1),
                                ProposedBy = Ole,
                                ApprovedBy = Mona,
                            },
                        ],
                    },
                values: [])
            .Compile();

        var named = brief.Rows.SelectMany(r => RulesBehind.Of(r.Verdict).Concat(r.Forecast is null ? [] : r.Forecast.RulesBehind()))
            .Concat(brief.Agenda.SelectMany(a => a.Reasons!.Select(r => r.RuleId))).Concat(brief.RollUps.Select(r => r.Reading.RuleId)).Append("recalibration.changed");
        Assert.Subset(brief.Rules.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void The_card_holds_the_rules_of_what_it_shows()
    {
        var card = BriefContent.Of(Scene().Compile(), new("https://example.com/brief"));

        Assert.Equal(
            ["status.no-data", "status.off-track", "rollup.weighted", "forecast.naive", "forecast.chance", "agenda.off-track", "agenda.no-information"],
            card.Rules.Select(r => r.Id));
    }

    [Fact]
    public void An_item_about_a_person_brings_the_agendas_rule_alone()
    {
        var brief = new BriefScene()
            .Kpi("fine", Ole, values: 100)
            .Request(Ole, confidence: Confidence.Low, blocker: "no access", items: ("fine", true))
            .Compile();
        var card = BriefContent.Of(brief, new("https://example.com/brief"));

        Assert.Equal(["agenda.blocked"], card.Rules.Select(r => r.Id));
        Assert.Equal("Ole has low confidence and is blocked: no access", BriefScene.English.Say(card.Agenda[0].Reason));
        Assert.Equal("Mona removes what is in the way, or says who can.", BriefScene.English.Say(card.Agenda[0].Action!));
    }

    private static BriefScene Scene() => new BriefScene().Objective("o", Perspective.Customer)
        .Kpi("off", Ole, with: InObjective, values: [50, 52, 49, 50, 50])
        .Kpi("fine", Ole, with: InObjective, values: 101)
        .Kpi("none", Ole, KpiLevel.Strategic, with: InObjective);

    private static Kpi InObjective(Kpi kpi) => kpi with { Objective = new("o") };
}
