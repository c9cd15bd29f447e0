using System.Globalization;
using System.IO.Compression;
using System.Xml;
using PerfServerless.Domain.Import.Cells;

namespace PerfServerless.Functions.Workbooks;

/// <summary>
/// Finds the cells of a workbook whose formula has no result: it ended in an error, or a program wrote it that never calculates. The
/// reader of workbooks hands both over as empty, and an empty cell says something else.
/// </summary>
internal static class FormulaCells
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A sheet in which every cell is an error needs no more of them to be told so.
    private const int Most = 10_000;

    private static readonly byte[][] Marks = [[.. "t=\"e\""u8], [.. "<f>"u8], [.. "<f "u8], [.. ":f>"u8], [.. ":f "u8]];
    private static readonly int LongestMark = Marks.Max(m => m.Length);

    /// <param name="wants">Whether a sheet of that name is read.</param>
    /// <returns>By the sheet's name, the row and the column, each from 0, what the cell is read as.</returns>
    public static IReadOnlyDictionary<(string Sheet, int Row, int Column), (string Text, CellValue? Value)> WithoutResult(
        ZipArchive archive, Func<string, bool> wants)
    {
        var found = new Dictionary<(string, int, int), (string, CellValue?)>();
        var parts = Targets(archive);
        foreach (var (sheet, id) in Sheets(archive).Where(s => wants(s.Name)))
        {
            if (parts.TryGetValue(id, out var target) && archive.GetEntry(PathOf(target)) is { } entry && HoldsMark(entry)) Read(sheet, entry, found);
        }

        return found;
    }

    private static void Read(string sheet, ZipArchiveEntry entry, Dictionary<(string, int, int), (string, CellValue?)> found)
    {
        using var xml = Xml(entry);
        var (row, column) = (-1, -1);
        while (xml.Read() && found.Count < Most)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") (row, column) = (Row(xml.GetAttribute("r")) ?? row + 1, -1);
            if (xml.LocalName != "c") continue;

            // A program may leave out where a line or a cell stands: then it is the next one.
            column = xml.GetAttribute("r") is { } place ? Column(place) : column + 1;
            if (Unanswered(xml) is { } cell) found[(sheet, row, column)] = cell;
        }
    }

    private static (string, CellValue?)? Unanswered(XmlReader xml)
    {
        var (type, formula, result) = (xml.GetAttribute("t"), false, (string?)null);
        using var cell = xml.ReadSubtree();
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "f" }) formula = true;
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" }) result = cell.ReadElementContentAsString();
        }

        if (type == "e" && result is { Length: > 0 }) return (result, null);

        // A text may well be empty; a number that is empty was never calculated.
        var isMissing = result is null || (result.Length == 0 && type != "str");
        return formula && isMissing ? ("=", new CellValue.Uncalculated()) : null;
    }

    private static List<(string Name, string Id)> Sheets(ZipArchive archive)
    {
        var sheets = new List<(string, string)>();
        using var xml = Xml(archive.GetEntry("xl/workbook.xml")!);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") is { } name
                && xml.GetAttribute("id", Relationships) is { } id)
                sheets.Add((name, id));
        }

        return sheets;
    }

    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } entry) return targets;

        using var xml = Xml(entry);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id) targets[id] = xml.GetAttribute("Target") ?? "";
        }

        return targets;
    }

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    // Most sheets have no formulas, and bytes are gone through far faster than XML.
    private static bool HoldsMark(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = kept + read;
            if (Array.Exists(Marks, m => buffer.AsSpan(0, filled).IndexOf(m) >= 0)) return true;

            kept = Math.Min(LongestMark - 1, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    private static XmlReader Xml(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });

    private static int? Row(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row - 1 : null;

    // The letters of a place such as AB12.
    private static int Column(string place) =>
        place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) - 1;
}
