using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;

namespace PerfServerless.Domain.Tests.Nyc;

[Trait("Category", "nyc")]
public sealed class NycOutcomeTests
{
    private static readonly DateOnly EndOfFiscal2023 = new(2023, 6, 30);

    [NycFact]
    public void The_computed_verdict_agrees_with_the_outcome_that_somebody_else_computed()
    {
        var indicators = NycIndicators.Read();
        var scorecard = A.Scorecard([.. indicators.Select(Kpi)]);
        scorecard = scorecard with { Organisation = scorecard.Organisation with { FiscalYearStartMonth = 7 } };

        var reading = A.Reading(scorecard, EndOfFiscal2023, [.. indicators.Select(Actuals)]);

        Assert.All(indicators, i =>
        {
            var status = reading.Kpis[new("N" + i.Id)].Status;
            if (i.Outcome is not null) Assert.Equal((i.Id, i.Outcome), (i.Id, status is Status.OnTrack ? "Met_Goal" : "Did_Not_Meet"));
            if (i.Target is null) Assert.Equal((i.Id, Status.NoInformation), (i.Id, status));
        });
    }

    private static Kpi Kpi(NycIndicator i) => A.Kpi(
        i.HigherIsBetter ? Direction.HigherIsBetter : Direction.LowerIsBetter,
        frequency: Frequency.Yearly,
        id: "N" + i.Id,
        targets: i.Target is { } target ? [new PeriodTarget("FY2023", target)] : []);

    private static IReadOnlyList<Actual> Actuals(NycIndicator i) =>
        [.. i.Values.Select(v => A.Actual($"FY{v.Key}", v.Value, v.Key, "N" + i.Id, ActualSource.Import))];
}
