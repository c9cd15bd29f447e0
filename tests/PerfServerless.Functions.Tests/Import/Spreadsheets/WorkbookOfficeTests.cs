using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using static PerfServerless.Functions.Tests.Import.Spreadsheets.TypedWorkbook;

namespace PerfServerless.Functions.Tests.Import.Spreadsheets;

/// <summary>Excel workbooks with a sheet a file: what their typed cells become.</summary>
public sealed class WorkbookOfficeTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Header = ["kpi|period|value"];

    /// <summary>A workbook without a mistake and without values; its other cells are text.</summary>
    private static TypedWorkbook Book(string culture = "")
    {
        var book = new TypedWorkbook().Sheet("Organisation", ["tenant|name|entraTenantId|fiscalYearStart|culture",
            $"acme|Acme Ltd|11111111-2222-3333-4444-555555555555|{Number(1)}|{culture}"]);
        foreach (var (file, text) in A.Folder.Files)
        {
            if (file is ImportFormat.Organisation or ImportFormat.Actuals or ImportFormat.Targets) continue;
            book.Sheet(Path.GetFileNameWithoutExtension(file).ToUpperInvariant(), [.. text.Split('\n').Select(l => l.Replace(',', '|'))]);
        }

        return book.Sheet("targets", ["kpi|period|target"]);
    }

    private static string Becomes(TypedWorkbook book) => Office.Told(book.ToStream());

    /// <summary>What the sheet of values is, its lines, and what it becomes.</summary>
    public static TheoryData<string, string[], string> Values => new()
    {
        { "numbers and months", [$"revenue|{Day(2026, 4, 1, "mmm-yy")}|{Number(98000)}"], "revenue 2026-04 98000" },
        { "a number shown in euros", [$"revenue|2026-04|{Number(98000.25, "#,##0.00 \"€\"")}"], "revenue 2026-04 98000.25 ? import.number-decimals at 2" },
        { "noise of binary fractions", [$"on-time|2026-04|{Number(0.1 + 0.2 + 94)}"], "on-time 2026-04 94.3" },
        { "85 % as Excel holds it", [$"on-time|2026-03|{Number(0.85, "0%")}", $"on-time|2026-04|{Number(0.857, "0.0%")}"],
            "on-time 2026-03 85; on-time 2026-04 85.7" },
        { "a percent sign that is only drawn", [$"on-time|2026-03|{Number(85, "0\\%")}"], "on-time 2026-03 85" },
        { "fractions that nobody formatted", [$"on-time|2026-03|{Number(0.85)}", $"on-time|2026-04|{Number(0.9)}"], "actuals 2 import.number-fractions +1" },
        { "percent in money", [$"revenue|2026-03|{Number(0.85, "0%")}"], "actuals 2 import.number-wrong" },
        { "results of formulas", [$"revenue|2026-04|{Formula(98000)}"], "revenue 2026-04 98000" },
        { "formulas without a result", [$"revenue|2026-03|{Error("#N/A")}", $"revenue|2026-04|{Error("#DIV/0!")}"], "actuals 2 import.cell-error +1" },
        { "formulas that nobody calculated", [$"revenue|2026-03|{Uncalculated()}", $"revenue|2026-04|{Uncalculated("<v></v>")}"],
            "actuals 2 import.cell-uncalculated +1" },
        { "a formula that was calculated beside one that was not", [$"revenue|2026-03|{Formula(5)}", $"revenue|2026-04|{Uncalculated("<v/>")}"],
            "actuals 3 import.cell-uncalculated" },
        { "a KPI by a formula that nobody calculated", [$"{Uncalculated()}|2026-03|{Number(5)}"], "actuals 2 import.cell-uncalculated" },
        { "a formula whose result is no text at all", [$"revenue|2026-03|{Uncalculated("<v></v>", "str")}"], "actuals 2 import.cell-empty" },
        { "a formula of a program that names everything", [$"revenue|2026-03|{Uncalculated().Replace("f>", "x:f>", StringComparison.Ordinal)
            .Replace("<x:f>", $"<x:f xmlns:x=\"{Main}\">", StringComparison.Ordinal)}"], "actuals 2 import.cell-uncalculated" },
        { "days of a month", [$"revenue|{Day(2026, 3, 31)}|{Number(1000)}", $"revenue|{Day(2026, 4, 15)}|{Number(1100)}"],
            "revenue 2026-03 1000; revenue 2026-04 1100" },
        { "a day without its year", [$"revenue|{Day(2026, 4, 25, "d-mmm")}|{Number(1000)}"], "actuals 2 import.period-either" },
        { "a year and a month as numbers", [$"revenue|{Number(202604)}|{Number(1000)}"], "revenue 2026-04 1000" },
        { "a day that nobody formatted", [$"revenue|{Number(46113)}|{Number(1000)}"], "actuals 2 import.period-day-number" },
        { "a number of which Excel made a day", [$"revenue|2026-04|{Day(2026, 5, 1)}"], "actuals 2 import.number-is-day" },
        { "numbers kept as text", ["revenue|2026-03|18.500", "revenue|2026-04|98000"], "actuals 2 import.number-thousands" },
        { "empty lines and cells behind the table", [$"revenue|2026-03|{Number(1000)}||", "||||", "", $"revenue|2026-04|{Number(1100)}", "", ""],
            "revenue 2026-03 1000; revenue 2026-04 1100" },
        { "a remark beside the table", [$"revenue|2026-03|{Number(1000)}||from the report"], "actuals 1 import.column-nameless" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_sheet_of_values_becomes_what_it_shows_or_a_question(string what, string[] lines, string becomes) =>
        Assert.Equal((what, becomes), (what, Becomes(Book().Sheet("actuals", [.. Header, .. lines]))));

    [Fact]
    public void What_nobody_calculated_is_told_with_its_place_and_how_to_mend_it() =>
        Assert.Equal(
            ["actuals, line 3, column C (value): The cell holds a formula that was never calculated: open the workbook in a spreadsheet program such as "
                + "Excel or LibreOffice, save it, and send it again, or type the value itself."],
            Mistakes(Book().Sheet("actuals", [.. Header, $"revenue|2026-03|{Number(5)}", $"revenue|2026-04|{Uncalculated()}"])));

    [Fact]
    public void A_formula_that_nobody_calculated_is_found_where_no_cell_says_its_place() =>
        Assert.Equal(
            "actuals 3 import.cell-uncalculated",
            Becomes(Book().Sheet("actuals", [.. Header, $"revenue|2026-03|{Number(5)}", $"revenue|2026-04|{Uncalculated()}"]).WithoutPlaces()));

    [Fact]
    public void A_sheet_of_others_may_hold_formulas_that_nobody_calculated() =>
        Assert.Equal(
            "revenue 2026-04 1000 ? import.file-unknown Dashboard",
            Becomes(Book()
                .Sheet("Dashboard", [.. Enumerable.Repeat(Uncalculated(), 11_000)])
                .Sheet("actuals", [.. Header, $"revenue|2026-04|{Number(1000)}"])));

    [Fact]
    public void A_typed_number_needs_no_culture() =>
        Assert.Equal("revenue 2026-03 18.5; revenue 2026-04 18500 ? import.number-decimals at 2", Becomes(Book("de-DE").Sheet("actuals", [.. Header,
            $"revenue|2026-03|{Number(18.5)}", "revenue|2026-04|18.500"])));

    [Fact]
    public void One_KPI_merged_over_its_lines_is_on_each_of_them() =>
        Assert.Equal(
            "revenue 2026-03 1000; revenue 2026-04 1100",
            Becomes(Book().Sheet("actuals", [.. Header, $"revenue|2026-03|{Number(1000)}", $"|2026-04|{Number(1100)}"], "visible", "A2:A3")));

    [Fact]
    public void Cells_merged_over_columns_are_told_and_a_title_is_none() =>
        Assert.Equal(
            "actuals 3 import.cells-merged; actuals 3 import.cell-empty",
            Becomes(Book().Sheet("actuals", ["All values||", .. Header, "revenue|2026-04|"], "visible", "A1:C1", "B3:C3")));

    [Fact]
    public void A_hidden_sheet_is_read_and_told_and_a_sheet_of_notes_is_left_alone() =>
        Assert.Equal(
            "revenue 2026-04 1000 ? import.file-unknown Notes, import.sheet-hidden actuals",
            Becomes(Book().Sheet("actuals", [.. Header, $"revenue|2026-04|{Number(1000)}"], "hidden").Sheet("Notes", ["Ask Chie"]).Sheet("Sheet1", [])));

    [Fact]
    public void A_place_in_a_sheet_is_told_as_the_sheet_shows_it()
    {
        var book = Book().Sheet("Actuals", [.. Header, $"revenue|2026-04|{Number(1000)}", $"revenues|2026-03|{Number(1)}"]);

        Assert.Equal(["Actuals, line 3, column A (kpi): There is no KPI 'revenues'. Did you mean 'revenue'?"], Mistakes(book));
    }

    [Fact]
    public void A_sheet_that_is_missing_is_called_as_it_should_be() =>
        Assert.Equal(["actuals: The file is missing. Did you mean 'actual'? A file without lines still needs its header: kpi,period,value."],
            Mistakes(Book().Sheet("actual", Header)));

    [Fact]
    public void Times_and_flags_are_read_from_their_cells()
    {
        var book = new TypedWorkbook();
        foreach (var (file, text) in A.Folder.Files)
        {
            var lines = text.Split('\n').Select(l => l.Replace(',', '|')).ToArray();
            if (file == ImportFormat.Cadences) lines = [lines[0], lines[1].Replace("14:00", Number(14 / 24.0, "h:mm"), StringComparison.Ordinal)];
            if (file == ImportFormat.Objectives) lines = [lines[0] + "|postponed", $"{lines[1]}|{Flag(false)}", $"{lines[2]}|{Flag(true)}", lines[3]];
            book.Sheet(Path.GetFileNameWithoutExtension(file), lines);
        }

        var read = Assert.IsType<ImportResult.Accepted>(Read(book)).Scorecard;

        Assert.Equal(new TimeOnly(14, 0), read.Cadences[0].MeetingAt);
        Assert.Equal([false, true, false], read.Objectives.Select(o => o.Postponed));
    }

    [Fact]
    public void What_is_no_workbook_is_told_in_a_sentence()
    {
        var whole = Book().Sheet("actuals", Header).ToStream().ToArray();
        var broken = whole[..(whole.Length / 2)];

        Assert.Equal("zip import.zip-none", Office.Told(new MemoryStream(broken)));
        Assert.Equal("zip import.workbook-damaged", Office.Told(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]])));
        Assert.Equal("zip import.workbook-empty", Office.Told(new TypedWorkbook().Sheet("Sheet1", ["Hello"]).ToStream()));
    }

    [Fact]
    public async Task A_workbook_is_read_by_its_path_and_from_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("acme.xlsx", Book().Sheet("actuals", [.. Header, $"revenue|2026-04|{Number(1000)}"]).ToStream().ToArray()).Write("~$acme.xlsx", [1, 2, 3]);

        foreach (var path in new[] { folder.Path, Path.Combine(folder.Path, "acme.xlsx") })
        {
            var read = await FolderReader.FromDirectoryAsync(path, CancellationToken.None);

            Assert.Single(Assert.IsType<ImportResult.Accepted>(FolderValidation.Validate(read, FolderBuilder.Now)).Actuals);
        }
    }

    [Fact]
    public async Task A_workbook_beside_CSV_files_is_left_alone_with_a_word()
    {
        using var folder = TemporaryFolder.Of(A.Folder).Write("acme.xlsx", Book().Sheet("actuals", Header).ToStream().ToArray());

        var read = await FolderReader.FromDirectoryAsync(folder.Path, CancellationToken.None);

        Assert.Equal(["acme.xlsx: The workbook was left alone, because CSV files stand beside it: keep one or the other."], read.Remarks.Select(r =>
            r.Told.En()));
    }

    private static ImportResult Read(TypedWorkbook book) =>
        FolderValidation.Validate(FolderReader.FromZipAsync(book.ToStream(), CancellationToken.None).GetAwaiter().GetResult(), FolderBuilder.Now);

    private static IEnumerable<string> Mistakes(TypedWorkbook book) => Assert.IsType<ImportResult.Refused>(Read(book)).Mistakes.Select(m => m.Told.En());
}
