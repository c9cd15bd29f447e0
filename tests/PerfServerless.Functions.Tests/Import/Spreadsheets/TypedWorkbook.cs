using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfServerless.Functions.Tests.Import.Spreadsheets;

/// <summary>Writes a workbook by hand as Excel does: numbers, days, percentages, formulas with their results, merged cells, hidden sheets.</summary>
internal sealed class TypedWorkbook
{
    // The places of formats in the stylesheet below.
    private static readonly string[] Formats = ["General", "0%", "0.0%", "mmm-yy", "d-mmm", "dd.mm.yyyy", "h:mm", "#,##0.00 \"€\"", "0\\%"];

    private readonly List<(string Name, string Xml, string State)> sheets = [];

    public static string Number(double number, string format = "General") =>
        string.Create(CultureInfo.InvariantCulture, $"<c{{0}} s=\"{Array.IndexOf(Formats, format)}\"><v>{number:R}</v></c>");

    public static string Day(int year, int month, int day, string format = "dd.mm.yyyy") => Number(new DateTime(year, month, day).ToOADate(), format);

    public static string Error(string error) => $"<c{{0}} t=\"e\"><v>{error}</v></c>";

    public static string Flag(bool flag) => $"<c{{0}} t=\"b\"><v>{(flag ? 1 : 0)}</v></c>";

    public static string Formula(double result) => string.Create(CultureInfo.InvariantCulture, $"<c{{0}}><f>SUM(Z1:Z9)</f><v>{result:R}</v></c>");

    /// <summary>A formula as a program writes it that does not calculate.</summary>
    /// <param name="result">What it writes where the result should be.</param>
    public static string Uncalculated(string result = "", string type = "n") => $"<c{{0}} t=\"{type}\"><f>SUM(Z1:Z9)</f>{result}</c>";

    public static string Text(string text) => $"<c{{0}} t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <param name="lines">Cells between '|'; what is no cell of the functions above is text, and nothing is an empty cell.</param>
    /// <param name="merged">Such as <c>A2:A4</c>.</param>
    public TypedWorkbook Sheet(string name, string[] lines, string state = "visible", params string[] merged)
    {
        var rows = new StringBuilder();
        for (var row = 0; row < lines.Length; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            var cells = lines[row].Split('|');
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].Length == 0) continue;
                var cell = cells[column].StartsWith("<c{0}", StringComparison.Ordinal) ? cells[column] : Text(cells[column]);
                rows.Append(cell.Replace("{0}", $" r=\"{(char)('A' + column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}\"", StringComparison.Ordinal));
            }

            rows.Append("</row>");
        }

        var merges = merged.Length == 0 ? ""
            : $"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
        sheets.Add((name,
            $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData>{merges}</worksheet>", state));
        return this;
    }

    /// <summary>The last sheet as a program writes it that does not say where a line or a cell stands.</summary>
    public TypedWorkbook WithoutPlaces()
    {
        sheets[^1] = sheets[^1] with { Xml = Regex.Replace(sheets[^1].Xml, "(<row|<c) r=\"[A-Z]*[0-9]+\"", "$1") };
        return this;
    }

    public MemoryStream ToStream()
    {
        const string Rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(archive, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Entry(archive, "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r0\" Type=\"{Rels}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Entry(archive, "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rels}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>");
            Entry(archive, "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Rels}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"styles\" Type=\"{Rels}/styles\" Target=\"styles.xml\"/></Relationships>");
            Entry(archive, "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((f, i) => $"<numFmt numFmtId=\"{i + 170}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs>{string.Concat(Formats.Select((f, i) => $"<xf numFmtId=\"{(i == 0 ? 0 : i + 170)}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++) Entry(archive, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
        }

        stream.Position = 0;
        return stream;
    }

    private static void Entry(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
    }
}
