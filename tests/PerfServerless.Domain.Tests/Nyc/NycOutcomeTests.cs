using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Nyc;

namespace PerfServerless.Domain.Tests.Nyc;

[Trait("Category", "nyc")]
public sealed class NycOutcomeTests
{
    [NycFact]
    public void The_computed_verdict_agrees_with_the_outcome_that_somebody_else_computed()
    {
        var indicators = NycIndicators.Read();
        var (scorecard, actuals) = Imported(indicators);

        var reading = Scoring.Read(scorecard, actuals, NycFolder.EndOfFiscal2023);

        var disagreements = indicators
            .Where(i => i.Outcome is not null)
            .Select(i => (Indicator: i, Computed: reading.Kpis[NycFolder.Id(i)].Status is Status.OnTrack ? NycIndicator.Met : NycIndicator.Missed))
            .Where(i => i.Indicator.Outcome != i.Computed)
            .Select(i => i.Indicator.Contradiction ?? $"Indicator {i.Indicator.Id}: {i.Indicator.Outcome} there, {i.Computed} here. {Tests.Rules.A.Sentence(scorecard.Find(NycFolder.Id(i.Indicator))!, reading.Kpis[NycFolder.Id(i.Indicator)])}")
            .ToList();
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
        Assert.Contains(indicators, i => i.Outcome is not null);
    }

    [NycFact]
    public void What_has_no_target_is_no_information()
    {
        var indicators = NycIndicators.Read();
        var (scorecard, actuals) = Imported(indicators);

        var reading = Scoring.Read(scorecard, actuals, NycFolder.EndOfFiscal2023);

        Assert.All(indicators.Where(i => i.Target is null), i => Assert.Equal((i.Id, Status.NoInformation), (i.Id, reading.Kpis[NycFolder.Id(i)].Status)));
    }

    [NycFact]
    public void Every_agency_service_and_goal_has_a_roll_up_that_says_how_much_it_does_not_know()
    {
        var indicators = NycIndicators.Read();
        var (scorecard, actuals) = Imported(indicators);

        var reading = Scoring.Read(scorecard, actuals, NycFolder.EndOfFiscal2023);

        Assert.Equal(scorecard.Objectives.Count, reading.Objectives.Count);
        Assert.Equal(indicators.Select(i => i.Agency).Distinct().Count(), reading.Units.Count);
        Assert.All(reading.Objectives.Values, o => Assert.InRange(o.UnknownShare, 0, 1));
        Assert.DoesNotContain(reading.Objectives.Values, o => o.Status is Status.OnTrack && o.UnknownShare > 0.5);
    }

    private static (Scorecard Scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> Actuals) Imported(IReadOnlyList<NycIndicator> indicators)
    {
        var result = FolderValidation.Validate(NycFolder.Source(indicators), NycFolder.Now);
        if (result is ImportResult.Refused refused) Assert.Fail(string.Join('\n', refused.Mistakes.Take(10)));

        var accepted = Assert.IsType<ImportResult.Accepted>(result);
        return (accepted.Scorecard, accepted.Actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, g => (IReadOnlyList<Actual>)[.. g]));
    }
}
