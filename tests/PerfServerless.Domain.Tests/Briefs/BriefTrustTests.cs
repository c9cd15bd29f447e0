using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>How far a brief can be trusted depends on what its stale and missing KPIs weigh, not on their number alone.</summary>
public sealed class BriefTrustTests
{
    // A tenth of the weight may be unknown, and a third before the brief says little.
    [Theory] // each KPI: what is known of it and its weight
    [
        InlineData(
            "fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 old1",
            BriefTrust.High,
            "These numbers can be relied on: 1 KPI is stale; 10% of the whole's weight is stale."),
    ]
    [
        InlineData(
            "fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 old2",
            BriefTrust.Limited,
            "Rely on these numbers with care: 1 KPI is stale; 18% of the whole's weight is stale."),
    ]
    [
        InlineData(
            "fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 none4",
            BriefTrust.Limited,
            "Rely on these numbers with care: 1 KPI has no value or no target; 31% of the whole's weight has no value or target."),
    ]
    [
        InlineData(
            "fine2 fine2 fine2 fine2 fine1 fine1 fine1 fine1 old6",
            BriefTrust.Limited,
            "Rely on these numbers with care: 1 KPI is stale; 33% of the whole's weight is stale."),
    ]
    [
        InlineData(
            "fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 old5",
            BriefTrust.Low,
            "These numbers say little about today: 1 KPI is stale; 36% of the whole's weight is stale."),
    ]
    [InlineData("fine7 fine1 fine1 fine1 fine1 fine1 fine1 fine1 fine1 old1 none2", BriefTrust.Limited, "Rely on these numbers with care: 1 KPI is stale and 1 KPI has no value or no target; 6% of the whole's weight is stale and 11% has no value or target.")]
    [InlineData("fine5 fine1", BriefTrust.High, "These numbers can be relied on: everything asked for came in, and every KPI has a fresh value.")]
    public void What_is_stale_or_missing_is_said_with_its_weight(string kpis, BriefTrust trust, string sentence) =>
        Says(trust, sentence, Compile(kpis, "o"));

    [Fact]
    public void What_belongs_to_no_objective_weighs_nothing_and_counts_all_the_same() => Says(
        BriefTrust.Limited,
        "Rely on these numbers with care: 1 KPI is stale; what is stale or missing weighs nothing in the whole.",
        Compile("fine1 fine1 fine1 fine1 old1", "o", apart: "old"));

    [Fact]
    public void Without_objectives_there_is_no_weight_to_speak_of() =>
        Says(BriefTrust.Limited, "Rely on these numbers with care: 1 KPI is stale.", Compile("fine1 fine1 fine1 fine1 old9", null));

    private static void Says(BriefTrust trust, string sentence, Brief brief) => Assert.Equal((trust, sentence), (brief.Trust, brief.TrustSentence.En()));

    /// <param name="apart">The kind of KPI that stays outside the objective.</param>
    private static Brief Compile(string kpis, string? objective, string? apart = null)
    {
        var scene = new BriefScene();
        if (objective is not null) scene.Objective(objective, Perspective.Customer);
        foreach (var (text, i) in kpis.Split(' ').Select((t, i) => (t, i)))
        {
            var kind = text[..^1];
            scene.Kpi(
                $"{kind}-{i}",
                Ole,
                weeksAgo: kind == "old" ? 20 : 0,
                with: k => k with { Weight = text[^1] - '0', Objective = objective is null || kind == apart ? null : new ObjectiveId(objective) },
                values: kind == "none" ? [] : [100]);
        }

        return scene.Compile();
    }
}
