using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.BriefPages;

/// <summary>What the brief's page shows beside the computed statuses.</summary>
public sealed class BriefBesideTests
{
    // English words and German numbers.
    private static readonly Reader Reader = Readers.English with { Culture = Readers.German.Culture, NameOf = id => id.Value == "ole" ? "Ole" : null };

    [Fact]
    public void A_stated_status_stands_beside_the_computed_one_with_marks_findings_and_rules()
    {
        var stated = new StatedStatus(new("k"), Status.OnTrack, "A big order is signed.", new("ole"), new(2026, 6, 1));
        var row = new BriefBuilder().Row("k", Status.OffTrack).With(r => r with
            {
                Verdict = r.Verdict with
                {
                    Stated = stated,
                    Marks = [Mark.Late, Mark.Overridden],
                    Findings = [new(
                        "recalibration.changed", RecalibrationWords.TargetRemoved.Say(new("2026-05"), RecalibrationWords.Value.Say(new(2500.5m, new(UnitKind.Money, "EUR", 1))), new DateOnly(2026, 6, 1), "we sold it"))],
                },
            });
        var (cell, why) = (Cell(row, "Status"), Cell(row, "Why"));

        Assert.Equal(
            ["Off track", "On track"], cell.Descendants("span")
                .Where(s => s.Attribute("class")?.Value.StartsWith("status", StringComparison.Ordinal) is true)
                .Select(s => s.Value));
        Assert.Contains("stated by its owner", cell.Value, StringComparison.Ordinal);
        Assert.EndsWith(" 2 remarks", why.Descendants("summary").Single().Value, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Late: it came later than allowed.",
                "The target for May 2026 was 2.500,5 EUR; from Mon 01.06.2026 on there is none: we sold it",
                "Recorded: Ole, Wed 03.06.2026, 10:00",
            ],
            why.Descendants("p").Select(p => p.Value));
        Assert.Equal(["Late"], Cell(row, "Value").Descendants("span").Where(s => s.Attribute("class")?.Value == "mark").Select(s => s.Value));
    }

    [Fact]
    public void A_forecast_is_said_as_its_reader_writes_numbers_in_short_and_in_full()
    {
        BriefBuilder Row(Forecast forecast) => new BriefBuilder().Row("k", Status.AtRisk).With(r => r with { Forecast = forecast });
        var outlook = ForecastWords.Outlook.Say(Euro(2100), new("2026-05"), new("naive"), Euro(1900), Euro(2300));
        var known = new Forecast
        {
            RuleId = "forecast.naive",
            Sentence = ForecastWords.WithChance.Say(outlook, new(0.74)),
            Period = "2026-05",
            Expected = 2100,
            Low = 1900,
            High = 2300,
            ChanceToMeet = 0.74,
        };

        Assert.Equal("2.100,0 EURend of May 202674 % chance", Cell(Row(known), "Outlook").Value);
        Assert.Equal("2.100,0 EURend of May 2026", Cell(Row(known with { ChanceToMeet = null }), "Outlook").Value);
        Assert.Contains(
            "Outlook: 2.100,0 EUR by the end of May 2026 if it stays as it is, between 1.900,0 EUR and 2.300,0 EUR in four of five cases. The chance to meet the target is 74 %.",
            Cell(Row(known), "Why").Descendants("p").Select(p => p.Value));

        var unknown = Row(new Forecast { RuleId = "forecast.too-little", Sentence = ForecastWords.TooLittle.Say(2, 4) });
        Assert.Equal("too little data", Cell(unknown, "Outlook").Value);
        Assert.Contains("Outlook: 2 values in a row are too little for a forecast, 4 are needed.", Cell(unknown, "Why").Descendants("p").Select(p => p.Value));
        Assert.Equal("not computed", Cell(new BriefBuilder().Row("k", Status.AtRisk), "Outlook").Value);
    }

    [Fact]
    public void A_small_mark_leads_from_each_sentence_to_its_rule_at_the_end_of_the_page()
    {
        var page = Parse(new BriefBuilder().Row("k", Status.OffTrack)
            .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.Verbatim.Say("r"))
            {
                Name = "A KPI", Kpi = new("k"), Reasons = [new(AgendaRules.OffTrack.Id, 50, PartWords.Verbatim.Say("r"))],
            })
            .RollUp(
                new() { Kind = BriefRollUpKind.Whole, Name = "Acme", Reading = new() { Status = Status.AtRisk, RuleId = "rollup.weighted", Sentence = PartWords.Verbatim.Say("Its one part is at risk.") } })
            .Rule("status.off-track").Rule("rollup.weighted").Rule("agenda.off-track"));

        var listed = page.Descendants("dl").Single(d => d.Attribute("class")?.Value == "rules").Elements("div").ToDictionary(
            d => d.Attribute("id")!.Value, d => (Id: d.Element("dt")!.Value, Sentence: d.Element("dd")!.Value));
        Assert.Equal(["rule-status.off-track", "rule-rollup.weighted", "rule-agenda.off-track"], listed.Keys);
        var links = page.Descendants("a").ToList();
        // All together; the item's reason, its first answer and what it counts; the table of roll-ups; and behind the KPI's line.
        Assert.Equal(
            ["rollup.weighted", "status.off-track", "status.off-track", "agenda.off-track", "rollup.weighted", "status.off-track"], links.Select(
                a => listed[a.Attribute("href")!.Value[1..]].Id));
        Assert.All(links, a => Assert.Equal(("why?", listed[a.Attribute("href")!.Value[1..]].Sentence), (a.Value, a.Attribute("title")!.Value)));
        page.Descendants("dl").Single(d => d.Attribute("class")?.Value == "rules").Remove();
        Assert.All(listed.Values, rule => Assert.DoesNotContain(rule.Id, page.Root!.Value, StringComparison.Ordinal));

        var summary = page.Descendants("summary").Single(s => s.Parent!.Ancestors("td").Any());
        Assert.Empty(summary.Descendants("a")); // what can be pressed holds nothing that can be pressed
        Assert.Equal($"The rule: {StatusRules.OffTrack.Sentence.En()} why?", summary.Parent!.Elements("p").First().Value);
    }

    [Fact]
    public void A_rule_that_a_brief_does_not_list_has_no_mark()
    {
        var page = Parse(new BriefBuilder().Row("k", Status.OffTrack));

        Assert.Empty(page.Descendants("a"));
        Assert.DoesNotContain(page.Descendants("h2"), h => h.Attribute("id")?.Value == "rules");
        Assert.DoesNotContain("status.off-track", page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stretch_stands_beside_its_target_and_a_span_beside_its_sum()
    {
        var row = new BriefBuilder().Row("k", Status.OnTrack, targetPeriod: "2026").With(
            r => r with { TargetStretch = 2500, Verdict = r.Verdict with { Basis = Judged(r) with { Value = 1500, Span = "2026", Periods = 3 } } });

        Assert.Equal("2.000,0 EURfor 2026stretch 2.500,0 EUR", Plain(Cell(row, "Target").Value));
        Assert.Equal("1.500,0 EURso far in 20261.234,5 EUR for week 22 of 2026, 4 days old", Plain(Cell(row, "Value").Value));
    }

    [Fact]
    public void Changed_targets_stand_there_old_and_new_and_words_stay_words()
    {
        var page = Parse(new BriefBuilder().Row("k", Status.AtRisk).With(r => r with
        {
            Recalibrations = [new(
                new(2026, 5, 18), "<b>The market</b>", new("ole"), new("mona"), [new("2026-Q3", new("2026-Q3", 3000), new("2026-Q3", 2000)), new("2026-Q4", null, new("2026-Q4", 1, 5))])],
        }));
        string Of(string label) => Plain(page.Descendants("table").First().Descendants("td").Single(td => td.Attribute("data-label")?.Value == label).Value);

        Assert.Equal("Q3 2026: 3.000,0 EURQ4 2026: none", Of("Old targets"));
        Assert.Equal("Q3 2026: 2.000,0 EURQ4 2026: 1,0 EUR to 5,0 EUR", Of("New targets"));
        Assert.Equal("<b>The market</b>Proposed by Ole, approved by mona", Of("Why"));
    }

    [Fact]
    public void A_changed_baseline_stands_there_old_and_new()
    {
        var page = Parse(new BriefBuilder().Row("k", Status.AtRisk).With(r => r with
        {
            Recalibrations =
            [
                new(new(2026, 5, 18), "It was restated", new("ole"), new("mona"), [new("2026-Q3", new("2026-Q3", 3000), new("2026-Q3", 2000))])
                {
                    Baseline = new(null, 1234.5m),
                },
            ],
        }));
        string Of(string label) => Plain(page.Descendants("td").Single(td => td.Attribute("data-label")?.Value == label).Value);

        Assert.Equal("Q3 2026: 3.000,0 EURBaseline: none", Of("Old targets"));
        Assert.Equal("Q3 2026: 2.000,0 EURBaseline: 1.234,5 EUR", Of("New targets"));
    }

    [Fact]
    public void Roll_ups_say_what_they_rest_on_and_what_is_postponed()
    {
        RollUpReading Reading(double stale) =>
            new() { Status = Status.AtRisk, Score = 0.5, StaleShare = stale, RuleId = "rollup.weighted", Sentence = PartWords.Verbatim.Say(
                "2 children score 50 of 100 % by weight.") };
        var page = Parse(new BriefBuilder().Row("k", Status.AtRisk)
            .RollUp(new() { Kind = BriefRollUpKind.Whole, Name = "Acme", Reading = Reading(0) })
            .RollUp(new() { Kind = BriefRollUpKind.Objective, Name = "Grow", Id = "grow", Depth = 1, Postponed = true, Reading = Reading(0.25) })
            .RollUp(
                new() { Kind = BriefRollUpKind.Objective, Name = "Reach", Id = "reach", Depth = 2, Postponed = true, PostponedWith = "Grow & win", Reading = Reading(0) })
            .RollUp(new() { Kind = BriefRollUpKind.Unit, Name = "Sales", Reading = Reading(0) }));
        var text = Plain(page.Descendants("table").First(t => t.Attribute("class")?.Value == "rollups").Value);
        var units = page.Descendants("details").Single(d => d.Element("summary")?.Element("h2")?.Attribute("id")?.Value == "units");

        Assert.Contains("Acme in all", text, StringComparison.Ordinal);
        Assert.Contains("Postponed: it weighs nothing in what is above it.", text, StringComparison.Ordinal);
        Assert.Contains("ReachPostponed with what stands above it: Grow & win.", text, StringComparison.Ordinal);
        Assert.Contains("2 children score 50 of 100 % by weight.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sales", text, StringComparison.Ordinal);
        Assert.Contains("1 unit, 0 off track, 1 at risk", units.Element("summary")!.Value, StringComparison.Ordinal);
        Assert.Contains("Sales", units.Element("table")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_KPI_of_a_postponed_objective_says_so_and_is_counted_apart()
    {
        var page = Parse(new BriefBuilder().Row("k", Status.OffTrack).Row("l", Status.OffTrack).With(r => r with { Postponed = true }));

        Assert.Equal(
            ["1 off track", "1 postponed"], page.Descendants("ul").Single(u => u.Attribute("class")?.Value == "counts").Elements("li").Select(l => l.Value));
        Assert.Equal(
            ["A KPIBe recommended", "A KPIBe recommendedPostponed: not on the agenda"],
            page.Descendants("th").Where(t => t.Attribute("scope")?.Value == "row").Select(t => t.Value));
    }

    [Fact]
    public void A_brief_that_was_compiled_before_these_were_told_is_still_read()
    {
        var old = BriefJson.Write(new BriefBuilder().Row("k", Status.AtRisk).Build())
            .Replace("\"rollUps\":[],", "", StringComparison.Ordinal).Replace("\"recalibrations\":[],", "", StringComparison.Ordinal).Replace(
                "\"forecast\":null,", "", StringComparison.Ordinal);
        Assert.DoesNotContain("rollUps", old, StringComparison.Ordinal);

        var read = BriefJson.Read(old);

        Assert.Empty(read.RollUps);
        Assert.DoesNotContain("Changed targets", BriefPage.Render(read, Reader), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_comes_back_from_its_store_as_it_was()
    {
        var brief = new BriefBuilder().Row("k", Status.OffTrack).With(r => r with
        {
            Verdict = r.Verdict with
            {
                Findings = [Finding()],
                Stated = new(new("k"), Status.OnTrack, "why", new("ole"), new(2026, 6, 1)) { Cadence = new("weekly") },
            },
            Forecast = new Forecast { RuleId = "forecast.too-little", Sentence = ForecastWords.TooLittle.Say(2, 4) },
        }).Build();

        Assert.Equal(BriefJson.Write(brief), BriefJson.Write(BriefJson.Read(BriefJson.Write(brief))));
    }

    private static VerdictBasis.Judged Judged(BriefRow row) => (VerdictBasis.Judged)row.Verdict.Basis;

    private static Finding Finding() => new("recalibration.changed", RecalibrationWords.BaselineRemoved.Say(Euro(1.5m), new DateOnly(2026, 6, 1), "why"));

    private static Part.Amount Euro(decimal value) => new(value, new(UnitKind.Money, "EUR", 1));

    private static XElement Cell(BriefBuilder builder, string label) => XElement.Parse(
        Plain(Parse(builder).Descendants("td").Single(td => td.Attribute("data-label")?.Value == label).ToString(SaveOptions.DisableFormatting)), LoadOptions.PreserveWhitespace);

    private static XDocument Parse(BriefBuilder builder) => XDocument.Parse(
        Regex.Replace(BriefPage.Render(builder.Build(), Reader).Replace("<!doctype html>", "", StringComparison.Ordinal), "<meta([^>]*)>", "<meta$1/>"), LoadOptions.PreserveWhitespace);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
