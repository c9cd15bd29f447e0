using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Briefs;

/// <summary>A brief as a file that goes into other programs.</summary>
public sealed class BriefFileTests
{
    private const string Evil = "# [x](javascript:alert(1)) <img src=x>|`|\n- y";

    [Fact]
    public void Markdown_says_what_the_page_says_in_the_readers_language()
    {
        var text = BriefMarkdown.Of(
            new BriefBuilder().Row("k", Status.OffTrack, name: "Umsatz").Item(Off("k", "Umsatz")).Silent("ole").Build(), Readers.German)
            .Replace('\u00a0', ' ');

        Assert.StartsWith("# Weekly review\n\n", text, StringComparison.Ordinal);
        Assert.Contains("\n**1 Kennzahl ist nicht im Plan.**\n", text, StringComparison.Ordinal);
        Assert.Contains("\n1. **Umsatz** 1.234,5 EUR · Ziel 2.000,0 EUR · Nicht im Plan", text, StringComparison.Ordinal);
        Assert.Contains("\n| Umsatz | Nicht im Plan | 1.234,5 EUR | 2.000,0 EUR |  | ole |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| --- | --- | ---: | ---: | ---: | --- |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_people_become_neither_markup_nor_another_line_nor_a_cell()
    {
        var text = BriefMarkdown.Of(
            new BriefBuilder().Row("k", Status.OffTrack, name: Evil).Item(Off("k", Evil))
                .Item(new(AgendaRules.Blocked.Id, Status.AtRisk, AgendaWords.IsBlocked.Say(new("eve"), Evil)) { Person = new("eve") }).Build(),
            Readers.English);

        Assert.DoesNotContain("<img", text.Replace("\\<img", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\n- y", text, StringComparison.Ordinal);
        var row = Assert.Single(text.Split('\n'), l => l.StartsWith("| \\# ", StringComparison.Ordinal));
        Assert.Equal(7, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'));
    }

    [Theory]
    [InlineData("de-DE", ';', "1234,5")]
    [InlineData("en-US", ',', "1234.5")]
    [InlineData("fr-FR", ';', "1234,5")]
    public void Numbers_open_in_the_readers_spreadsheet(string locale, char separator, string value)
    {
        var signs = CsvSigns.Of(System.Globalization.CultureInfo.GetCultureInfo(locale));
        var lines = BriefNumbers.Of(new BriefBuilder().Row("k", Status.OffTrack, name: "=1+1").Build(), signs).ToList();

        Assert.Equal(separator, signs.Separator);
        Assert.Equal(2, lines.Count);
        Assert.Equal(lines[0].Count, lines[1].Count);
        var cells = lines[0].Zip(lines[1]).ToDictionary(c => c.First, c => c.Second);
        Assert.Equal((value, "OffTrack", "'=1+1", "EUR"), (cells["value"], cells["status"], cells["kpi_name"], cells["unit_symbol"]));
    }

    private static Domain.Briefs.AgendaItem Off(string kpi, string name) =>
        new(AgendaRules.OffTrack.Id, Status.OffTrack, AgendaWords.IsBlocked.Say(new("ole"), "late")) { Kpi = new(kpi), Name = name };
}
