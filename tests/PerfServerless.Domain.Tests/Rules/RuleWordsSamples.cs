using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Health;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Words;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>Everything that rules say of a case: every word of theirs with samples, and what they said of real cases.</summary>
internal static class RuleWordsSamples
{
    private static readonly Type[] Areas =
    [
        typeof(VerdictWords), typeof(MarkWords), typeof(RollUpWords), typeof(FindingWords), typeof(AnomalyWords), typeof(ForecastWords), typeof(
            RecalibrationWords),
        typeof(OverrideWords), typeof(HealthWords), typeof(StatusWords),
    ];

    public static IReadOnlyList<Saying> All => [.. Words, .. Cases];

    private static IEnumerable<Saying> Words =>
        from area in Areas
        from declared in area.GetFields()
        where declared.FieldType.IsSubclassOf(typeof(CataloguedWord))
        from count in new[] { 0, 1, 4 }
        select SampleParts.Say((CataloguedWord)declared.GetValue(null)!, count);

    private static IEnumerable<Saying> Cases
    {
        get
        {
            var kpi = A.Kpi(rules: new(BadPeriods: 2), freshFor: 5, targets: [new("2026", 100, Stretch: 120)]);
            foreach (var values in new[] { "", "2026-03=50", "2026-02=100 2026-03=50", "2026-03=130", "2026-01=9", "2026-01=1 2026-02=2 2026-03=3" })
            {
                var verdict = A.Verdict(kpi, values, "2026-04-02");
                yield return VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, 1);
                foreach (var finding in verdict.Findings) yield return finding.Sentence;
                yield return RollUps.Of([RollUpChild.Of(verdict, 1)], RollUp.Weighted, ScorecardRules.Default).Sentence;
                yield return KpiForecast.Of(kpi, Scoring.SeriesOf(A.Scorecard(kpi), new Dictionary<Domain.Identity.KpiId, IReadOnlyList<Actual>> { [kpi.Id] = A.Actuals(values) }, A.Day("2026-04-02"))[kpi.Id], A.Day("2026-04-02")).Sentence;
            }

            foreach (var finding in ScorecardHealth.Check(A.Scorecard(A.Kpi()), A.Day("2026-04-02"))) yield return finding.Sentence;
        }
    }
}
