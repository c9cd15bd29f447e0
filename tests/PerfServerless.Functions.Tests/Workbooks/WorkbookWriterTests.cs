using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Tests.Workbooks;

public sealed class WorkbookWriterTests
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static byte[] Of(params string[] cells) => WorkbookWriter.Write([new("people", [["id", "name"], cells])]);

    private static List<XElement> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var sheet = zip.Entries.Single(e => Regex.IsMatch(e.FullName, "worksheets/.*xml$")).Open();
        return [.. XDocument.Load(sheet, LoadOptions.PreserveWhitespace).Descendants(Sheet + "c")];
    }

    [Fact]
    public void The_format_s_own_validator_finds_nothing_wrong()
    {
        var bytes = WorkbookWriter.Write([new("people", [["id", "name"], ["ada", "Ada"]]), new("kpis", [["id"]]), new("empty", [])]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        Assert.Equal(["people", "kpis", "empty"], document.WorkbookPart!.Workbook.Sheets!.Select(s => s.GetAttribute("name", "").Value));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")", "=HYPERLINK(\"http://evil.example\")")]
    [InlineData("0042", "0042")]
    [InlineData("2026-06", "2026-06")]
    [InlineData("  two blanks  ", "  two blanks  ")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("one\r\ntwo", "one_x000D_\ntwo")] // XML takes a carriage return away
    [InlineData("_x000D_", "_x005F_x000D_")] // somebody really wrote it
    [InlineData("bell\u0007", "bell_x0007_")]
    [InlineData("👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום")]
    public void A_cell_is_text_whatever_it_holds(string text, string written)
    {
        var cell = Cells(Of(text))[^1];

        Assert.Equal(("inlineStr", written), (cell.Attribute("t")?.Value, cell.Value));
        Assert.Empty(cell.Descendants(Sheet + "f"));
    }

    [Fact] // the runner cannot tell half a character in a test's name
    public void Half_a_character_is_kept_by_its_code() => A_cell_is_text_whatever_it_holds("half \uD83D", "half _xD83D_");

    [Fact]
    public void Columns_beyond_Z_have_two_letters() =>
        Assert.Equal(
            ["Z1", "AA1", "AB1"],
            Cells(WorkbookWriter.Write([new("wide", [[.. Enumerable.Repeat("x", 28)]])])).TakeLast(3).Select(c => c.Attribute("r")!.Value));
}
