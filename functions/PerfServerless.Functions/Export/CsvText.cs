using System.Buffers;
using System.Text;

namespace PerfServerless.Functions.Export;

/// <summary>Writes a table as a CSV file that spreadsheet programs open as it is meant: RFC 4180, in UTF-8 with the mark by which they know it.</summary>
internal static class CsvText
{
    // A cell with a separator of any program stands in quotes, and so does one whose first or last sign a reader might take away.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    /// <param name="separator">What the reader's program expects between cells.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows, char separator = ',') =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Lines(rows, separator))];

    /// <summary>The same as text, without the mark.</summary>
    /// <inheritdoc cref="Write"/>
    public static string Lines(IEnumerable<IReadOnlyList<string>> rows, char separator = ',')
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(separator, row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) || cell.Trim().Length != cell.Length ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
