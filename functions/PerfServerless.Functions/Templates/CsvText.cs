using System.Text;

namespace PerfServerless.Functions.Templates;

/// <summary>Writes a table as a CSV file that Excel opens as it is meant.</summary>
internal static class CsvText
{
    /// <param name="separator">What the reader's Excel expects between cells.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows, char separator)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(separator, row.Select(c => Cell(c, separator))).Append("\r\n");

        // Without the mark Excel takes the letters for those of a Windows code page.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string cell, char separator) =>
        cell.AsSpan().IndexOfAny([separator, '"', '\n', '\r']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
