using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>Readings and findings are stored inside briefs.</summary>
public sealed class RuleJsonTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void A_verdict_with_its_findings_survives_being_stored()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026", 100, Stretch: 120));
        var verdict = A.Verdict(kpi, "2026-03=130", "2026-04-02");

        var read = Again(verdict);

        Assert.NotEmpty(verdict.Findings);
        Assert.Equal(verdict.Findings, read.Findings);
        Assert.Equal(A.Sentence(kpi, verdict), A.Sentence(kpi, read));
    }

    [Fact]
    public void A_finding_keeps_what_it_rests_on()
    {
        var finding = new Finding("lead.warning", StatusRules.Stale.Sentence) { RestsOn = ["lead.lag-unknown"] };

        Assert.Equal(finding, Again(finding));
        Assert.NotEqual(finding, finding with { RestsOn = [] });
    }

    [Fact]
    public void A_roll_up_survives_being_stored()
    {
        RollUpChild[] parts = [new(1, Status.OnTrack, 1, 0, 0), new(1, Status.AtRisk, 0.5, 0.2, 0), new(1, Status.Stale, null, 1, 0)];
        var reading = RollUps.Of(parts, RollUp.Weighted, ScorecardRules.Default);

        Assert.Equal(reading, Again(reading));
    }

    [Fact]
    public void A_forecast_survives_being_stored()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026", 9));
        var series = Scoring.SeriesOf(
            A.Scorecard(kpi), new Dictionary<Domain.Identity.KpiId, IReadOnlyList<Actual>> { [kpi.Id] = A.Actuals("2026-01=10 2026-02=12 2026-03=10 2026-04=12") }, A.Day("2026-05-02"));
        var forecast = KpiForecast.Of(kpi, series[kpi.Id], A.Day("2026-05-02"));

        Assert.Equal(forecast, Again(forecast));
    }

    [Fact]
    public void A_rule_is_stored_by_its_id_and_one_of_a_later_build_keeps_its_name()
    {
        Assert.Same(StatusRules.Stale, Again(StatusRules.Stale));
        Assert.Equal("later.rule", JsonSerializer.Deserialize<Rule>("""{"id":"later.rule"}""", Options)!.Id);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":4}""")]
    [InlineData("\"status.stale\"")]
    public void What_has_no_id_is_no_rule(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rule>(json, Options));

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!;
}
