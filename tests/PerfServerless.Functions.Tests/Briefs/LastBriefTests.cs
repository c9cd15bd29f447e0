using System.Text.Json.Nodes;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Briefs;

/// <summary>What is read of the briefs before this one: those of earlier builds too, which know nothing of time boxes, reasons and what is to be done.</summary>
public sealed class LastBriefTests
{
    // A row as 1.0.0 stored it, and nothing else that a brief may have.
    private const string First = """
        {"cycle":{"tenant":"acme","cadence":"weekly","occurrence":"20260604"},"cadenceName":"Weekly review","organisation":"Acme","meetingDay":"2026-06-04","meetingAt":"2026-06-04T08:00:00+00:00",
        "timeZone":"Europe/Berlin","fiscalYearStartMonth":1,"compiledAt":"2026-06-04T07:00:00+00:00",
        "headline":{"id":"brief.headline","parts":[{"name":"judged","part":{"is":"Said","saying":{"id":"brief.headline-off-track","parts":[{"name":"count","part":{"is":"Count","value":1}}]}}}]},
        "completeness":{"updated":1,"asked":2,"oldestDays":4,"sentence":{"id":"brief.completeness-oldest","parts":[{"name":"updated","part":{"is":"Count","value":1}},{"name":"asked","part":{"is":"Count","value":2}},{"name":"days","part":{"is":"Count","value":4}}]}},
        "trust":"Limited","trustSentence":{"id":"brief.trust-complete","parts":[]},
        "agenda":[{"ruleId":"agenda.off-track","status":"OffTrack","reason":{"id":"verdict.no-data","parts":[]},"kpi":"k","name":"Sales","person":null}],
        "agendaLeftOut":0,"unreachable":[],"excused":[],"silent":[],"rollUps":[],
        "rows":[{"kpi":"k","name":"Sales","level":"Strategic","perspective":null,"objective":null,"postponed":false,"owner":"ole","unit":{"kind":"Count","symbol":"","decimals":0},"direction":"HigherIsBetter",
        "verdict":{"kpi":"k","status":"OffTrack","ruleId":"status.off-track","latest":{"id":"a","kpi":"k","period":"2026-W22","value":50,"recordedAt":"2026-06-01T12:00:00+00:00","source":"CheckIn"},"expected":100,"lastReported":null,"ageDays":4,"value":50,"expectedHigh":null,"onTheWay":false,"shortfall":50,"periods":1,"span":null,"missingPeriods":0,"run":0,"overdue":null,"stated":null,"marks":[],"findings":[]},
        "target":100,"targetHigh":null,"targetStretch":null,"targetPeriod":"2026","changedBy":"ole","forecast":null,"recalibrations":[],"points":[{"period":"2026-W21","value":60},{"period":"2026-W22","value":50}]}],
        "rules":["status.off-track","agenda.off-track"]}
        """;

    [Fact]
    public void Of_a_stored_brief_the_next_one_takes_how_each_kpi_stood()
    {
        var last = LastBrief.Read(BriefJson.Write(new BriefBuilder().Row("k", Status.OffTrack).Row("l", Status.Stale, lastReported: Status.OnTrack).Row("m", Status.NoInformation)
            .With(r => r with { Verdict = r.Verdict with { Basis = new VerdictBasis.Nothing() } }).Build()));

        Assert.Equal(new DateOnly(2026, 6, 4), last.MeetingDay);
        Assert.Equal(
            [("k", new BriefBefore(Status.OffTrack, 1234.5m, "2026-W22")), ("l", new(Status.Stale, 1234.5m, "2026-W22")), ("m", new(Status.NoInformation))],
            last.Kpis.Select(k => (k.Key.Value, k.Value)));
    }

    [Fact]
    public void One_that_1_0_0_stored_is_compared_with_and_read_as_page_and_file()
    {
        var brief = BriefJson.Read(First);
        var page = BriefPage.Render(brief, Readers.English);

        Assert.Equal(new BriefBefore(Status.OffTrack, 50, "2026-W22"), LastBrief.Read(First).Kpis[new("k")]);
        Assert.Contains("Agenda by exception", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" min</span>", page, StringComparison.Ordinal);
        Assert.Contains("Are we on track?", page, StringComparison.Ordinal);
        Assert.Contains("Sales", BriefMarkdown.Of(brief, Readers.German), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_brief_of_before_did_not_have_is_not_written_where_there_is_none()
    {
        var json = JsonNode.Parse(BriefJson.Write(BriefJson.Read(First)))!.AsObject();
        string[] later = ["meetingMinutes", "closingMinutes", "lastReviewOn"];

        Assert.All(later, name => Assert.False(json.ContainsKey(name), name));
        Assert.All(new[] { "reasons", "minutes", "action" }, name => Assert.False(json["agenda"]![0]!.AsObject().ContainsKey(name), name));
        Assert.All(new[] { "before", "isException" }, name => Assert.False(json["rows"]![0]!.AsObject().ContainsKey(name), name));
    }

    [Fact]
    public void What_this_build_stores_comes_back_as_it_was()
    {
        var brief = new BriefBuilder().Row("k", Status.OffTrack).With(r => r with { Before = new(Status.AtRisk, 7, "2026-W21"), IsException = true })
            .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.None)
            {
                Kpi = new("k"), Name = "A KPI", Minutes = 10, Action = new(NeededActionKind.CloseGap, new("ole")), Reasons = [new("agenda.off-track", 50, PartWords.None)],
            }).Build() with { MeetingMinutes = 60, ClosingMinutes = 50, LastReviewOn = new(2026, 5, 28) };
        var json = BriefJson.Write(brief);

        Assert.Equal(json, BriefJson.Write(BriefJson.Read(json)));
        Assert.Contains("\"kind\":\"CloseGap\"", json, StringComparison.Ordinal);
    }
}
