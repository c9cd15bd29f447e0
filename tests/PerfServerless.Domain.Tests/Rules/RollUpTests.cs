using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class RollUpTests
{
    [Theory] // statuses with weights: g on track, r at risk, o off track, s stale, n no information
    [InlineData("g1", Status.OnTrack, 1.0)]
    [InlineData("g3 o1", Status.OnTrack, 0.75)] // the limit itself is still on track
    [InlineData("g1 o1", Status.AtRisk, 0.5)]
    [InlineData("r1", Status.AtRisk, 0.5)]
    [InlineData("g2 o3", Status.AtRisk, 0.4)]
    [InlineData("g1 o3", Status.OffTrack, 0.25)]
    [InlineData("o1", Status.OffTrack, 0.0)]
    [InlineData("g1 s1", Status.OnTrack, 1.0)] // half unknown is not yet too much
    [InlineData("g1 s2", Status.Stale, 1.0)]
    [InlineData("g1 n2", Status.NoInformation, 1.0)]
    [InlineData("g1 n2 s1", Status.Stale, 1.0)]
    [InlineData("s1", Status.Stale, null)]
    [InlineData("n1", Status.NoInformation, null)]
    public void The_weighted_mean_decides(string children, Status status, double? score)
    {
        var reading = RollUps.Of(Children(children), RollUp.Weighted, ScorecardRules.Default);

        Assert.Equal((status, score), (reading.Status, reading.Score));
    }

    [Theory]
    [InlineData("g9 o1", Status.OffTrack)]
    [InlineData("g9 r1", Status.AtRisk)]
    [InlineData("g9 g1", Status.OnTrack)]
    [InlineData("g9 s1", Status.OnTrack)]
    [InlineData("g1 s9", Status.Stale)]
    public void The_worst_child_decides(string children, Status status) =>
        Assert.Equal(status, RollUps.Of(Children(children), RollUp.WorstChild, ScorecardRules.Default).Status);

    [Fact]
    public void Nothing_below_is_no_information()
    {
        var reading = RollUps.Of([], RollUp.Weighted, ScorecardRules.Default);

        Assert.Equal((Status.NoInformation, "rollup.empty", 1.0), (reading.Status, reading.RuleId, reading.UnknownShare));
    }

    [Fact]
    public void It_says_how_much_of_its_weight_is_unknown_and_why()
    {
        var reading = RollUps.Of(Children("g5 s2 n1"), RollUp.Weighted, ScorecardRules.Default);

        Assert.Equal((0.25, 0.125, 0.375), (reading.StaleShare, reading.MissingShare, reading.UnknownShare));
        Assert.Equal("1 of 3 parts is on track, 1 is stale and 1 is without information: 100 of 100 points by weight (on track from 75, at risk from 40). 25% of the weight is stale and 13% has no value or target.", reading.Sentence.En());
    }

    [Theory]
    [
        InlineData(
            "g1",
            RollUp.Weighted,
            "rollup.weighted",
            "Its one part is on track: 100 of 100 points by weight (on track from 75, at risk from 40). All of the weight is known."),
    ]
    [
        InlineData(
            "r1 r2",
            RollUp.Weighted,
            "rollup.weighted",
            "Both parts are at risk: 50 of 100 points by weight (on track from 75, at risk from 40). All of the weight is known."),
    ]
    [InlineData("o1 o1 g5 r1 r1", RollUp.Weighted, "rollup.weighted", "1 of 5 parts is on track, 2 are at risk and 2 are off track: 66 of 100 points by weight (on track from 75, at risk from 40). All of the weight is known.")]
    [
        InlineData(
            "r1 r2 r1",
            RollUp.Weighted,
            "rollup.weighted",
            "All 3 parts are at risk: 50 of 100 points by weight (on track from 75, at risk from 40). All of the weight is known."),
    ]
    [InlineData("g5 n1 n1", RollUp.Weighted, "rollup.weighted", "1 of 3 parts is on track and 2 are without information: 100 of 100 points by weight (on track from 75, at risk from 40). 29% of the weight has no value or target.")]
    [InlineData("o1", RollUp.WorstChild, "rollup.worst-child", "Its one part is off track. All of the weight is known.")]
    [InlineData("g3 s1", RollUp.WorstChild, "rollup.worst-child", "The worst of 2 parts is on track. 25% of the weight is stale.")]
    [InlineData("g3 n1", RollUp.WorstChild, "rollup.worst-child", "The worst of 2 parts is on track. 25% of the weight has no value or target.")]
    [InlineData("s1", RollUp.Weighted, "rollup.mostly-unknown", "Too little is known. 100% of the weight is stale.")]
    public void The_sentence_names_the_rule_and_its_numbers(string children, RollUp kind, string ruleId, string sentence)
    {
        var reading = RollUps.Of(Children(children), kind, ScorecardRules.Default);

        Assert.Equal((ruleId, sentence), (reading.RuleId, reading.Sentence.En()));
    }

    [Theory] // points are cut, not rounded: 74.96 must not read as the 75 that it misses, and limits are told as exactly as they are set
    [InlineData(0.7496, 0.75, 0.4, "74 of 100 points by weight (on track from 75, at risk from 40)")]
    [InlineData(0.7496, 0.75, 0.575, "74.9 of 100 points by weight (on track from 75, at risk from 57.5)")]
    [InlineData(0.7496, 0.755, 0.4, "74.9 of 100 points by weight (on track from 75.5, at risk from 40)")]
    [InlineData(0.57, 0.75, 0.57, "57 of 100 points by weight (on track from 75, at risk from 57)")] // 56.99999999999999 in doubles
    public void Points_never_read_as_more_than_they_are(double score, double onTrack, double atRisk, string points)
    {
        var reading = RollUps.Of(
            [new(1, Status.AtRisk, score, 0, 0)],
            RollUp.Weighted,
            ScorecardRules.Default with { OnTrackFrom = onTrack, AtRiskFrom = atRisk });

        Assert.Equal($"Its one part is at risk: {points}. All of the weight is known.", reading.Sentence.En());
    }

    [Fact]
    public void A_child_that_is_half_unknown_speaks_with_half_its_weight()
    {
        var half = new RollUpChild(2, Status.OnTrack, 1, StaleShare: 0.5, MissingShare: 0);

        Assert.Equal(0.5, RollUps.Of([half, new(1, Status.OffTrack, 0, 0, 0)], RollUp.Weighted, ScorecardRules.Default).Score);
    }

    [Fact]
    public void A_weight_of_nothing_counts_for_nothing() =>
        Assert.Equal(1.0, RollUps.Of([.. Children("g1"), .. Children("o0")], RollUp.Weighted, ScorecardRules.Default).Score);

    [Fact]
    public void The_order_of_children_changes_nothing() =>
        Prop.ForAll(Families(), children =>
            RollUps.Of(children, RollUp.Weighted, ScorecardRules.Default) == RollUps.Of([.. children.Reverse()], RollUp.Weighted, ScorecardRules.Default)
            && RollUps.Of(children, RollUp.WorstChild, ScorecardRules.Default) == RollUps.Of([.. children.OrderBy(c => c.Weight)], RollUp.WorstChild, ScorecardRules.Default))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_weighted_score_lies_within_its_childrens_range() =>
        Prop.ForAll(Families(), children =>
        {
            var known = children.Select(c => c.Score).OfType<double>().ToList();
            var score = RollUps.Of(children, RollUp.Weighted, ScorecardRules.Default).Score;
            return known.Count == 0 ? score is null : score >= known.Min() && score <= known.Max();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_roll_up_is_green_only_where_most_of_it_is_known() =>
        Prop.ForAll(Families(), children =>
            RollUps.Of(children, RollUp.Weighted, ScorecardRules.Default) is not { Status: Status.OnTrack } reading || reading.UnknownShare <= 0.5)
        .QuickCheckThrowOnFailure();

    private static Arbitrary<IReadOnlyList<RollUpChild>> Families() =>
        (from status in Gen.Elements('g', 'r', 'o', 's', 'n')
         from weight in Gen.Choose(1, 1000)
         select Child(status, weight / 7.0)).NonEmptyListOf().Select(l => (IReadOnlyList<RollUpChild>)[.. l]).ToArbitrary();

    private static RollUpChild[] Children(string text) => [.. text.Split(' ').Select(c => Child(c[0], c[1] - '0'))];

    private static RollUpChild Child(char status, double weight) => RollUpChild.Of(
        new Verdict
        {
            Kpi = A.Id,
            Status = status switch { 'g' => Status.OnTrack, 'r' => Status.AtRisk, 'o' => Status.OffTrack, 's' => Status.Stale, _ => Status.NoInformation },
            RuleId = "",
        },
        weight);
}
