using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.BriefPages;

/// <summary>One stored brief, read by people of several languages.</summary>
public sealed class BriefPageLanguageTests
{
    [Fact]
    public void A_brief_of_a_German_cadence_is_read_in_French()
    {
        var text = PageText.Of(BriefPage.Render(Stored(), Named(Readers.French)));

        Assert.Contains("Réunion : jeu. 04/06/2026 à 10:00 (Europe/Berlin)", text, StringComparison.Ordinal);
        Assert.Contains("1 indicateur est hors trajectoire.", text, StringComparison.Ordinal);
        Assert.Contains("Lisez ces chiffres avec prudence : 1 chiffre demandé sur 2 manque.", text, StringComparison.Ordinal);
        Assert.Contains("Ole : 2 chiffres manquants", text, StringComparison.Ordinal);
        Assert.Contains("Ce qui est hors trajectoire compte le plus, et d’autant plus que l’écart est grand.", text, StringComparison.Ordinal);
        Assert.Contains("Sommes-nous en bonne voie ?", text, StringComparison.Ordinal);
        Assert.Contains("1 234,5 EUR", text, StringComparison.Ordinal);
        Assert.Contains("Wöchentliche Besprechung", text, StringComparison.Ordinal); // what the organisation calls things stays as it was
    }

    [Fact]
    public void The_same_is_read_in_German_with_the_numbers_of_Austria()
    {
        var austria = Named(Readers.Of("de-AT"));
        var html = BriefPage.Render(Stored(), austria);
        var text = PageText.Of(html);

        Assert.Equal("de", PageText.Parse(html).Root!.Attribute("lang")!.Value);
        Assert.Contains("1 Kennzahl ist nicht im Plan.", text, StringComparison.Ordinal);
        Assert.Contains("Diese Zahlen sind mit Vorsicht zu lesen: 1 von 2 angefragten Zahlen fehlt.", text, StringComparison.Ordinal);
        Assert.Contains("Ole: 2 Zahlen fehlen", text, StringComparison.Ordinal);
        Assert.Contains("KW 22/2026, 4 Tage alt", text, StringComparison.Ordinal);
        Assert.Contains(1234.5m.ToString("N1", austria.Culture).Replace('\u00A0', ' ').Replace('\u202F', ' '), text, StringComparison.Ordinal);
        Assert.NotEqual(Readers.German.Culture, austria.Culture);
        Assert.Contains("warum?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_stored_holds_no_sentence_and_no_name_of_a_person()
    {
        var json = BriefJson.Write(Stored());

        Assert.Contains("\"brief.headline-off-track\"", json, StringComparison.Ordinal);
        Assert.All(["off track.", "numbers", "Ole", "rules\":[{"], words => Assert.DoesNotContain(words, json, StringComparison.Ordinal));
        Assert.Equal(json, BriefJson.Write(BriefJson.Read(json)));
    }

    [Fact]
    public void A_link_that_opens_nothing_says_so_in_each_language()
    {
        Assert.Contains("Dieser Link ist abgelaufen", PageText.Of(LinkPages.Expired(Readers.German)), StringComparison.Ordinal);
        Assert.Contains("Ce lien n’est pas valide", PageText.Of(LinkPages.NotValid(Readers.French)), StringComparison.Ordinal);
        Assert.Equal("fr", PageText.Parse(LinkPages.Gone(Readers.French)).Root!.Attribute("lang")!.Value);
    }

    [Fact]
    public void Everything_on_the_pages_is_catalogued()
    {
        var reader = PseudoLanguage.Reader with { NameOf = _ => "Όλε" };

        Assert.Empty(PageText.Unmarked(BriefPage.Render(Greek(), reader)));
        Assert.All([LinkPages.Expired(reader), LinkPages.NotValid(reader), LinkPages.Gone(reader)], page => Assert.Empty(PageText.Unmarked(page)));
        Assert.Contains("Acme", PageText.Unmarked(BriefPage.Render(Greek() with { Organisation = "Acme" }, reader))); // and what is not would be found
    }

    private static Reader Named(Reader reader) => reader with { NameOf = id => id.Value == "ole" ? "Ole" : null };

    private static VerdictBasis.Stale Summed(VerdictBasis basis) => basis is VerdictBasis.Stale { Hidden: VerdictBasis.Judged judged } stale
        ? stale with { Hidden = judged with { Value = 5000, Span = "2026" } }
        : throw new ArgumentException("It is not stale.", nameof(basis));

    private static Brief Stored() => BriefJson.Read(BriefJson.Write(Builder().Silent("ole").Build() with { CadenceName = "Wöchentliche Besprechung" }));

    private static BriefBuilder Builder() => new BriefBuilder().Row("k", Status.OffTrack).Rule("status.off-track").Rule("agenda.off-track")
        .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.Verbatim.Say("2")) { Name = "Κ", Kpi = new("k") });

    /// <summary>A brief with something in every place, whose data has no Latin letter.</summary>
    private static Brief Greek()
    {
        RollUpReading Reading(Status status) => new() { Status = status, RuleId = "rollup.weighted", Sentence = PartWords.Verbatim.Say("2") };
        var builder = Builder()
            .Row("l", Status.Stale, note: "σημείωση", lastReported: Status.OnTrack, points: 1, targetPeriod: "2026").With(r => r with
            {
                Postponed = true,
                TargetStretch = 2500,
                ChangedBy = null,
                Owner = null,
                Forecast = new() { RuleId = "forecast.naive", Sentence = PartWords.Verbatim.Say("2"), Period = "2026", Expected = 5, Low = 4, High = 6, ChanceToMeet = 0.5 },
                Verdict = r.Verdict with { Basis = Summed(r.Verdict.Basis), Marks = [Mark.Late, Mark.Provisional], Stated = new(
                    new("l"), Status.AtRisk, "γιατί", new("ole"), new(2026, 6, 1)) },
                Recalibrations = [new(new(2026, 5, 18), "αγορά", new("ole"), new("mona"), [new("2026-Q3", null, new("2026-Q3", 1, 5)), new("2026-Q4", new("2026-Q4", 2, Stretch: 3), null)]) { Baseline = new(null, 7) }],
            })
            .Row("m", Status.NoInformation, points: 0).With(
                r => r with { Perspective = null, Target = null, Verdict = r.Verdict with { Basis = new VerdictBasis.Nothing() } })
            .Silent("ole")
            .RollUp(new() { Kind = BriefRollUpKind.Whole, Name = "Άκμη", Reading = Reading(Status.AtRisk) })
            .RollUp(new() { Kind = BriefRollUpKind.Perspective, Name = "", Perspective = Perspective.Customer, Reading = Reading(Status.AtRisk) })
            .RollUp(new() { Kind = BriefRollUpKind.Objective, Name = "Στόχος", Depth = 1, Postponed = true, Reading = Reading(Status.OnTrack) })
            .RollUp(
                new() { Kind = BriefRollUpKind.Objective, Name = "Στόχος", Depth = 2, Postponed = true, PostponedWith = "Στόχος", Reading = Reading(Status.OnTrack) })
            .RollUp(new() { Kind = BriefRollUpKind.Unit, Name = "Πωλήσεις", Reading = Reading(Status.OffTrack) })
            .Rule("rollup.weighted").Rule("recalibration.changed").Rule("forecast.naive").Rule("forecast.chance");
        var brief = builder.Build();
        return brief with
        {
            CadenceName = "Εβδομάδα",
            Organisation = "Άκμη",
            AgendaLeftOut = 2,
            Unreachable = [new(new("ole"), 1, BriefWords.Unreachable.Say(Part.Of(Unreachable.Refused)))],
            Excused = [new(new("ole"), 1, BriefWords.ExcusedBy.Say(new("mona")))],
            Rows = [.. brief.Rows.Select(r => r with { Name = "Δείκτης", Objective = "Στόχος", Unit = new(UnitKind.Count, "τεμ") })],
        };
    }
}
