using System.Buffers;
using System.Text;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Export;

/// <summary>Writes a table as CSV: commas, UTF-8 with the mark by which spreadsheet programs know it, and a line feed behind each line.</summary>
internal static class CsvText
{
    // A cell with a separator of any program stands in quotes, and so does one whose first or last sign a reader might take away.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public static byte[] Of(SourceTable table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows.Prepend(table.Header)) text.AppendJoin(',', row.Cells.Select(Cell)).Append('\n');

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) || cell.Trim().Length != cell.Length ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
