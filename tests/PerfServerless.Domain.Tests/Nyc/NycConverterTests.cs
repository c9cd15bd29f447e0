using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.TestKit.Nyc;

namespace PerfServerless.Domain.Tests.Nyc;

/// <summary>Whatever such a file holds becomes a folder that imports, or is refused with a sentence that names the row.</summary>
public sealed class NycConverterTests
{
    private const string Header = "ID,Agency,Service,Goal,Indicator,DesiredDirection,Critical,FY2022,FY2023,Target,Outcome";

    [Theory]
    [InlineData("5,10", "Up", Status.OnTrack)] // 10 of 5
    [InlineData("10,5", "Up", Status.OffTrack)]
    [InlineData("10,5", "down", Status.OnTrack)]
    [InlineData("5,5", "UP", Status.OnTrack)]
    [InlineData("\"1,234.5\",1234.5", "Up", Status.OnTrack)]
    [InlineData("0.00001,1e-05", "Up", Status.OnTrack)]
    [InlineData("1e-05,0.000009999999999999999", "Up", Status.AtRisk)]
    [InlineData("-3,-3.0", "Down", Status.OnTrack)]
    [InlineData("-3,-2", "Down", Status.OffTrack)]
    [InlineData("33.333333333333336,33.333333333333336", "Up", Status.OnTrack)]
    [InlineData("33.333333333333336,33.333333333333329", "Up", Status.AtRisk)] // not the same to the last digit
    [InlineData("33.333333333333329,33.333333333333336", "Up", Status.OnTrack)]
    [InlineData("0.12345678901234567890123456789,0.12345678901234567890123456789", "Up", Status.OnTrack)] // one digit more than the import takes
    [InlineData("123456789012.12345678901234567,123456789012.12345678901234568", "Up", Status.OnTrack)]
    [InlineData("5,", "Up", Status.NoInformation)]
    [InlineData("NA,10", "Up", Status.NoInformation)]
    [InlineData(",10", "Neither", Status.NoInformation)]
    public void A_value_is_held_against_its_target_to_the_last_digit(string targetAndValue, string direction, Status status)
    {
        var cells = CsvText.Rows(targetAndValue)[0];

        Assert.Equal(status, Read($"1,A,S,G,I,{direction},No,,\"{cells[1]}\",\"{cells[0]}\",").Single().Status);
    }

    [Fact]
    public void Any_number_makes_a_KPI_of_its_own()
    {
        var read = Read("DOB 12/a,A,S,G,I,Up,No,1,2,,\ndob-12-A,A,S,G,I,Up,No,1,2,,\nDOB 12/a,A,S,G,I,Up,No,1,2,,\n,A,S,G,I,Up,No,1,2,,\n(?),A,S,G,I,Up,No,1,2,,\na number of more than sixteen characters,A,S,G,I,Up,No,1,2,,\n114,A,S,G,I,Up,No,1,2,,");

        Assert.Equal(["nyc-DOB-12-a", "nyc-dob-12-A-2", "nyc-DOB-12-a-3", "nyc-row", "nyc-row-2", "nyc-a-number-of-more", "nyc-114"], read.Select(r => r.Kpi));
    }

    [Fact]
    public void Names_stand_on_one_line_and_are_cut_and_may_be_missing_or_alike()
    {
        var name = new string('n', 300);
        var read = Read($"1,\"A, and\r\nB\",\"S\n\",\"a \"\"goal\"\"\",6\" pipes,Up,No,1,2,,\n2,{name}1,,,,Up,No,1,2,,\n3,{name}2,S,G,{name},Up,No,1,2,,\n4,{name}2,S,G,{name},Up,No,1,2,,\n5,,S,G,I,Up,No,1,2,,");

        Assert.Equal(["6\" pipes", "Indicator 2", $"{name[..249]}…", $"{name[..249]}…", "I"], read.Select(r => r.Name));
        Assert.Equal(["A, and B", $"2 {name[..247]}…", $"3 {name[..247]}…", $"3 {name[..247]}…", "Without an agency"], read.Select(r => r.Unit));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void A_byte_order_mark_and_line_ends_of_another_system_make_no_difference(string mark) =>
        Assert.Equal(
            ["nyc-1", "nyc-2"],
            Converted(NycIndicators.Parse($"{mark}{Header}\r\n1,A,S,G,I,Up,No,1,2,,\r\n\r\n2,A,S,G,I,Up,No,1,2,,\r\n")).Select(r => r.Kpi));

    [Fact]
    public void Columns_may_stand_in_any_order_and_years_to_come_are_no_values()
    {
        var indicator = NycIndicators.Parse(
            "Outcome,FY2024,Target,FY2023,Note,ID,Indicator,Goal,Service,Agency, Critical ,DesiredDirection\nMet_Goal,9,1,2,x,7,I,G,S,A,yes,Up")
            .Single();

        Assert.Equal(
            ("7", true, true, 1m, "Met_Goal", 2m),
            (indicator.Id, indicator.Critical, indicator.HigherIsBetter, indicator.Target, indicator.Outcome, indicator.Values.Single().Value));
    }

    [Theory]
    [
        InlineData(
            "1,A,S,G,I,Sideways,No,1,2,5,",
            "Row 2 (indicator 1) has a target and the desired direction 'Sideways', which is neither Up nor Down: mend the file, or leave the row out."),
    ]
    [InlineData("1,A,S,G,I,Up,No,1,many,5,", "Row 2 (indicator 1) has 'many' in column FY2023, which is no number: mend the file, or leave the row out.")]
    [
        InlineData(
            "1,A,S,G,I,Up,No,1,2,5,Won",
            "Row 2 (indicator 1) has the outcome 'Won', which is neither Met_Goal nor Did_Not_Meet: mend the file, or leave the row out."),
    ]
    [InlineData("1,A,S,G,I,Up,No,1,2,5", "Row 2 has 10 cells, the header has 11: mend the file, or leave the row out.")]
    [InlineData("1,A,S,G,\"I,Up,No,1,2,5,", "The quotes that open in row 2 do not close: put a second one behind the cell.")]
    public void What_a_row_cannot_mean_is_refused_with_its_place(string row, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => NycIndicators.Parse($"{Header}\n{row}")).Message);

    [Theory]
    [InlineData("", "The file is empty: it needs a header and a row for each indicator.")]
    [InlineData("ID,Agency,ID,Service,Goal,Indicator,DesiredDirection,Critical,Target", "The header needs each of these columns once: ID, Outcome.")]
    public void A_file_without_its_columns_is_refused(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => NycIndicators.Parse(text)).Message);

    [Theory]
    [InlineData(",5,Met_Goal", "Indicator 1 has met a goal and has no value for FY2023: fill it in, or empty Outcome.")]
    [InlineData("2,,Met_Goal", "Indicator 1 has met a goal and has no target: fill in Target, or empty Outcome.")]
    [InlineData(",5,Did_Not_Meet", null)] // without a value no goal was met
    [InlineData("2,5,Met_Goal", null)] // wrong, but not beside itself
    public void An_outcome_that_the_row_itself_contradicts_is_named(string cells, string? sentence) =>
        Assert.Equal(sentence, NycIndicators.Parse($"{Header}\n1,A,S,G,I,Up,No,1,{cells}").Single().Contradiction);

    [Fact]
    public void What_never_moved_is_not_forecast_but_counted()
    {
        var text = "ID,Agency,Service,Goal,Indicator,DesiredDirection,Critical,FY2019,FY2020,FY2021,FY2022,FY2023,Target,Outcome\n1,A,S,G,I,Up,No,3,3,3,3,3,,\n2,A,S,G,I,Up,No,,1,2,1,2,,\n3,A,S,G,I,Up,No,1,2,1,2,2,,";

        Assert.Equal((1, 1, 1, 1.0), NycBacktest.Run(NycIndicators.Parse(text)) is var b ? (b.Series, b.Constant, b.TooShort, b.Coverage80) : default);
    }

    private static List<(string Kpi, string Name, string Unit, Status Status)> Read(string rows) => Converted(NycIndicators.Parse($"{Header}\n{rows}"));

    private static List<(string Kpi, string Name, string Unit, Status Status)> Converted(IReadOnlyList<NycIndicator> indicators)
    {
        var result = FolderValidation.Validate(NycFolder.Source(indicators), NycFolder.Now);
        if (result is ImportResult.Refused refused) Assert.Fail(string.Join('\n', refused.Mistakes.Take(10)));

        var accepted = Assert.IsType<ImportResult.Accepted>(result);
        var reading = Scoring.Read(
            accepted.Scorecard,
            accepted.Actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, g => (IReadOnlyList<Domain.Scorecards.Actual>)[.. g]),
            NycFolder.EndOfFiscal2023);
        return [.. indicators.Select(i => (Kpi: NycFolder.Id(i), accepted.Scorecard)).Select(i => (
            i.Kpi.Value, i.Scorecard.Find(i.Kpi)!.Name, i.Scorecard.Find(i.Scorecard.Find(i.Kpi)!.Owner!.Value)!.Unit!, reading.Kpis[i.Kpi].Status))];
    }
}
