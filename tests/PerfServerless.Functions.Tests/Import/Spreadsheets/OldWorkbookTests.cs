using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Tests.Import.Spreadsheets;

/// <summary>Workbooks of the format before 2007 are read like those of today.</summary>
public sealed class OldWorkbookTests
{
    [Fact]
    public void Its_numbers_percentages_and_days_count_as_its_cells_hold_and_show_them() =>
        Assert.Equal(
            "revenue 2026-03 98000.25; revenue 2026-04 98000; on-time 2026-03 85.7; on-time 2026-04 85 ? import.number-decimals at 2",
            Office.Told(Of(
                ["kpi", "period", "value"],
                ["revenue", "2026-03", 98000.25],
                ["revenue", new DateOnly(2026, 4, 30), 98000d],
                ["on-time", "Mär-26", new OldWorkbook.Share(0.857)],
                ["on-time", "2026-04", "85%"]).ToStream()));

    [Fact]
    public void A_mistake_in_it_has_its_place() =>
        Assert.Equal(
            "actuals 3 import.number-wrong",
            Office.Told(Of(["kpi", "period", "value"], ["revenue", "2026-04", 98000d], ["revenue", "2026-03", "many"]).ToStream()));

    [Fact]
    public void Lines_and_cells_that_are_empty_are_passed_over() =>
        Assert.Equal(
            "revenue 2026-04 98000",
            Office.Told(Of(["kpi", "period", null, "value"], [], [null, null, null, " "], ["revenue", "2026-04", null, 98000d]).ToStream()));

    // What a formula's error is called, the reader of workbooks does not hand over in this format.
    [Fact]
    public void An_error_in_it_is_an_empty_cell_and_never_a_value() =>
        Assert.Equal(
            "actuals 2 import.cell-empty",
            Office.Told(Of(["kpi", "period", "value"], ["revenue", "2026-04", new OldWorkbook.NotAvailable()]).ToStream()));

    [Fact]
    public void Cut_off_anywhere_it_is_told_as_damaged()
    {
        var whole = Of(["kpi", "period", "value"], ["revenue", "2026-04", 98000d]).ToStream().ToArray();

        foreach (var length in new[] { 8, 300, 512, 1024, 1536, 2048 })
            Assert.Equal((length, "zip import.workbook-damaged"), (length, Office.Told(new MemoryStream(whole[..length]))));
    }

    /// <summary>A workbook without a mistake, whose values are these.</summary>
    internal static OldWorkbook Of(params object?[][] values)
    {
        var book = new OldWorkbook();
        foreach (var (file, text) in A.Folder.Files)
        {
            if (file is ImportFormat.Actuals or ImportFormat.Targets) continue;
            book.Sheet(Path.GetFileNameWithoutExtension(file), [.. text.Split('\n').Select(Cells)]);
        }

        return book.Sheet("targets", ["kpi", "period", "target"]).Sheet("actuals", values);
    }

    private static object?[] Cells(string line) => [.. line.Split(',').Select(c => c.Length == 0 ? null : c)];
}
