using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace PerfServerless.Functions.Workbooks;

/// <summary>
/// Finds the cells of a workbook whose formula has no result. The reader of workbooks hands them over as empty, and an empty cell says
/// something else.
/// </summary>
internal static partial class ErrorCells
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A sheet in which every cell is an error needs no more of them to be told so.
    private const int Most = 10_000;

    private static readonly byte[] Mark = "t=\"e\""u8.ToArray();

    /// <returns>By the sheet's name, the row and the column, each from 0, what the cell shows.</returns>
    public static IReadOnlyDictionary<(string Sheet, int Row, int Column), string> Of(ZipArchive archive)
    {
        var found = new Dictionary<(string, int, int), string>();
        var parts = Targets(archive);
        foreach (var (sheet, id) in Sheets(archive))
        {
            if (parts.TryGetValue(id, out var target) && archive.GetEntry(PathOf(target)) is { } entry && HoldsMark(entry)) Read(sheet, entry, found);
        }

        return found;
    }

    private static void Read(string sheet, ZipArchiveEntry entry, Dictionary<(string, int, int), string> found)
    {
        using var xml = Xml(entry);
        while (xml.Read() && found.Count < Most)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c" || xml.GetAttribute("t") != "e") continue;
            if (Place().Match(xml.GetAttribute("r") ?? "") is not { Success: true } place) continue;

            using var cell = xml.ReadSubtree();
            while (cell.Read())
            {
                if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
                    found[(sheet, int.Parse(place.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1, Column(place.Groups["column"].Value))] = cell.ReadElementContentAsString();
            }
        }
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

    // Most sheets have no errors, and bytes are gone through far faster than XML.
    private static bool HoldsMark(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(Mark) >= 0) return true;

            kept = Math.Min(Mark.Length - 1, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    private static XmlReader Xml(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });

    private static int Column(string letters) => letters.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) - 1;

    [GeneratedRegex("^(?<column>[A-Z]{1,3})(?<row>[0-9]{1,7})$")]
    private static partial Regex Place();
}
