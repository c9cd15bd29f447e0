using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfServerless.Functions.Workbooks;

/// <summary>
/// Writes tables as an Excel workbook, a sheet a table. Every cell is text and stays text when somebody edits it: no formula is run, no
/// period becomes a date, no leading zero is lost.
/// </summary>
internal static partial class WorkbookWriter
{
    // The places of the two formats in the stylesheet.
    private const uint Plain = 1;
    private const uint Heading = 2;

    public static byte[] Write(IEnumerable<WorkbookTable> tables)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            workbook.Workbook = new(sheets);
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var table in tables)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                Write(part, table);
                sheets.AppendChild(new Sheet { Name = table.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
            }
        }

        return file.ToArray();
    }

    private static void Write(WorksheetPart part, WorkbookTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        if (table.Rows.Count > 0)
            writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)table.Rows[0].Count, Width = 16, CustomWidth = true, Style = Plain }));
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < table.Rows.Count; row++) Write(writer, table.Rows[row], row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, IReadOnlyList<string> cells, int row)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row + 1 });
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length == 0) continue;
            writer.WriteElement(new Cell(new InlineString(new Text(Escaped(cells[column])) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = $"{Letters(column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}",
                DataType = CellValues.InlineString,
                StyleIndex = row == 0 ? Heading : Plain,
            });
        }

        writer.WriteEndElement();
    }

    // Format 49 is "text": what is typed into such a cell is kept as it was typed.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }));

    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1) letters = (char)('A' + (rest % 26)) + letters;
        return letters;
    }

    /// <summary>As the format wants what XML cannot hold: its code between <c>_x</c> and <c>_</c>, and what looks like that is escaped itself.</summary>
    private static string Escaped(string text)
    {
        var safe = LooksEscaped().Replace(text, "_x005F_");
        if (safe.All(c => c >= ' ' && c < '\uD800')) return safe;

        var escaped = new StringBuilder(safe.Length + 16);
        for (var i = 0; i < safe.Length; i++)
        {
            if (char.IsHighSurrogate(safe[i]) && i + 1 < safe.Length && char.IsLowSurrogate(safe[i + 1])) escaped.Append(safe[i]).Append(safe[++i]);
            else if (char.IsSurrogate(safe[i]) || safe[i] is '\uFFFE' or '\uFFFF' || (safe[i] < ' ' && safe[i] is not ('\t' or '\n')))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)safe[i]:X4}_");
            else escaped.Append(safe[i]);
        }

        return escaped.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
