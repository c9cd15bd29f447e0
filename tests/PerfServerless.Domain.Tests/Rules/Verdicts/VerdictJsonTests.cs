using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Tests.Rules.Verdicts;

/// <summary>Verdicts as 1.0.0 wrote them into its briefs: each is read as what it rests on, and written again as it was.</summary>
public sealed class VerdictJsonTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void Nothing_is_known() => Stays(
        new VerdictBasis.Nothing(),
        """
        {"kpi":"k2","status":"NoInformation","ruleId":"status.no-data","latest":null,"expected":null,"lastReported":null,"ageDays":null,
        "value":null,"expectedHigh":null,"onTheWay":false,"shortfall":null,"periods":1,"span":null,"missingPeriods":0,"run":0,"overdue":null,
        "stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void No_target() => Stays(
        new VerdictBasis.Untargeted(new(A.Actual("2026-03", 5, 4, "k3"), 50, new("2026-04", 14, 5))),
        """
        {"kpi":"k3","status":"NoInformation","ruleId":"status.no-target","latest":{"id":"k3-4","kpi":"k3","period":"2026-03","value":5,"note":null,
        "recordedBy":null,"recordedAt":"2026-04-01T09:04:00+00:00","source":"CheckIn","corrects":null},"expected":null,"lastReported":null,
        "ageDays":50,"value":5,"expectedHigh":null,"onTheWay":false,"shortfall":null,"periods":1,"span":null,"missingPeriods":0,"run":0,
        "overdue":{"period":"2026-04","workingDays":14,"allowed":5,"stale":true},"stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void No_target_for_the_period() => Stays(
        new VerdictBasis.Untargeted(new(A.Actual("2026-03", 0, 0, "k2"), 9, null)),
        """
        {"kpi":"k2","status":"NoInformation","ruleId":"status.no-target-for-period","latest":{"id":"k2-0","kpi":"k2","period":"2026-03","value":0,
        "note":null,"recordedBy":null,"recordedAt":"2026-04-01T09:00:00+00:00","source":"CheckIn","corrects":null},"expected":null,
        "lastReported":null,"ageDays":9,"value":0,"expectedHigh":null,"onTheWay":false,"shortfall":null,"periods":1,"span":null,"missingPeriods":0,
        "run":0,"overdue":null,"stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void A_level_over_its_limit() => Stays(
        new VerdictBasis.Judged(new(A.Actual("2026-03", 50, 0, "k0"), 0, null))
        {
            Value = 50m,
            Expected = 0m,
            Shortfall = 50m,
        },
        """
        {"kpi":"k0","status":"OffTrack","ruleId":"status.off-track","latest":{"id":"k0-0","kpi":"k0","period":"2026-03","value":50,"note":null,
        "recordedBy":null,"recordedAt":"2026-04-01T09:00:00+00:00","source":"CheckIn","corrects":null},"expected":0,"lastReported":null,"ageDays":0,
        "value":50,"expectedHigh":null,"onTheWay":false,"shortfall":50,"periods":1,"span":null,"missingPeriods":0,"run":0,"overdue":null,
        "stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void A_sum_beside_the_way_to_its_band() => Stays(
        new VerdictBasis.Judged(new(A.Actual("2026-02", 105, 0, "k2"), 33, new("2026-03", 2, 5)))
        {
            Value = 105m,
            Expected = 10m,
            ExpectedHigh = 20m,
            OnTheWay = true,
            Shortfall = 85m,
            Periods = 2,
            MissingPeriods = 1,
            Span = "2026-Q1",
        },
        """
        {"kpi":"k2","status":"OffTrack","ruleId":"status.off-track","latest":{"id":"k2-0","kpi":"k2","period":"2026-02","value":105,"note":null,
        "recordedBy":null,"recordedAt":"2026-03-01T09:00:00+00:00","source":"CheckIn","corrects":null},"expected":10,"lastReported":null,
        "ageDays":33,"value":105,"expectedHigh":20,"onTheWay":true,"shortfall":85,"periods":2,"span":"2026-Q1","missingPeriods":1,"run":0,
        "overdue":{"period":"2026-03","workingDays":2,"allowed":5,"stale":false},"stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void A_sum_with_gaps_in_its_span() => Stays(
        new VerdictBasis.Judged(new(A.Actual("2026-03", 0, 0, "k2"), 2, null))
        {
            Value = 0m,
            Expected = 10m,
            OnTheWay = true,
            Shortfall = 0m,
            Periods = 3,
            MissingPeriods = 2,
            Span = "2026",
        },
        """
        {"kpi":"k2","status":"AtRisk","ruleId":"status.gap","latest":{"id":"k2-0","kpi":"k2","period":"2026-03","value":0,"note":null,
        "recordedBy":null,"recordedAt":"2026-04-01T09:00:00+00:00","source":"CheckIn","corrects":null},"expected":10,"lastReported":null,
        "ageDays":2,"value":0,"expectedHigh":null,"onTheWay":true,"shortfall":0,"periods":3,"span":"2026","missingPeriods":2,"run":0,"overdue":null,
        "stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void A_run_with_what_its_owner_states() => Stays(
        new VerdictBasis.Judged(new(A.Actual("2026-03", 5, 4, "k1"), 0, null))
        {
            Value = 5m,
            Expected = 10m,
            ExpectedHigh = 20m,
            Shortfall = 5m,
            Run = 1,
        },
        """
        {"kpi":"k1","status":"OnTrack","ruleId":"status.alarm-held-back","latest":{"id":"k1-4","kpi":"k1","period":"2026-03","value":5,"note":null,
        "recordedBy":null,"recordedAt":"2026-04-01T09:04:00+00:00","source":"CheckIn","corrects":null},"expected":10,"lastReported":null,
        "ageDays":0,"value":5,"expectedHigh":20,"onTheWay":false,"shortfall":5,"periods":1,"span":null,"missingPeriods":0,"run":1,"overdue":null,
        "stated":{"kpi":"k1","status":"OnTrack","reason":"because","by":"ole","on":"2026-03-30","id":"","at":"0001-01-01T00:00:00+00:00",
        "cadence":null,"withdrawn":false},"marks":["Overridden"],"findings":[{"ruleId":"override.stated","sentence":{"id":"finding.stated",
        "parts":[{"name":"status","part":{"is":"Said","saying":{"id":"status.on-track","parts":[]}}},{"name":"day","part":{"is":"Day",
        "value":"2026-03-30"}},{"name":"reason","part":{"is":"Text","value":"because"}}]},"restsOn":[]}]}
        """);

    [Fact]
    public void A_stale_value_that_was_judged() => Stays(
        new VerdictBasis.Stale(
            new("2026-04", 14, 5),
            Status.AtRisk,
            new VerdictBasis.Judged(new(A.Actual("2026-03", 0, 0, "k0"), 50, new("2026-04", 14, 5)))
            {
                Value = 0m,
                Expected = 20m,
                OnTheWay = true,
                Shortfall = 0m,
                Periods = 3,
                MissingPeriods = 2,
            }),
        """
        {"kpi":"k0","status":"Stale","ruleId":"status.stale","latest":{"id":"k0-0","kpi":"k0","period":"2026-03","value":0,"note":null,
        "recordedBy":null,"recordedAt":"2026-04-01T09:00:00+00:00","source":"CheckIn","corrects":null},"expected":20,"lastReported":"AtRisk",
        "ageDays":50,"value":0,"expectedHigh":null,"onTheWay":true,"shortfall":0,"periods":3,"span":null,"missingPeriods":2,"run":0,
        "overdue":{"period":"2026-04","workingDays":14,"allowed":5,"stale":true},"stated":null,"marks":[],"findings":[]}
        """);

    [Fact]
    public void A_stale_value_without_target() => Stays(
        new VerdictBasis.Stale(
            new("2026-04", 14, 5),
            Status.NoInformation,
            new VerdictBasis.Untargeted(new(A.Actual("2026-03", 0, 0, "k0"), 50, new("2026-04", 14, 5)))),
        """
        {"kpi":"k0","status":"Stale","ruleId":"status.stale","latest":{"id":"k0-0","kpi":"k0","period":"2026-03","value":0,"note":null,
        "recordedBy":null,"recordedAt":"2026-04-01T09:00:00+00:00","source":"CheckIn","corrects":null},"expected":null,
        "lastReported":"NoInformation","ageDays":50,"value":0,"expectedHigh":null,"onTheWay":false,"shortfall":null,"periods":1,"span":null,
        "missingPeriods":0,"run":0,"overdue":{"period":"2026-04","workingDays":14,"allowed":5,"stale":true},"stated":null,"marks":[],"findings":[]}
        """);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"kpi":"k","status":"OnTrack"}""")]
    [InlineData("""{"kpi":"k","status":"Fine","ruleId":"r"}""")]
    [InlineData("[]")]
    public void What_lacks_KPI_status_or_rule_is_no_verdict(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Verdict>(json, Options));

    private static void Stays(VerdictBasis basis, string lines)
    {
        var json = string.Concat(lines.Split('\n').Select(l => l.TrimEnd('\r'))); // it is stored on one line
        var read = JsonSerializer.Deserialize<Verdict>(json, Options)!;

        Assert.Equal(basis, read.Basis);
        Assert.Equal(json, JsonSerializer.Serialize(read, Options));
    }
}
