using System.Text;

namespace PerfServerless.TestKit.Nyc;

/// <summary>Splits comma-separated text (RFC 4180) into rows of cells.</summary>
public static class CsvText
{
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        void EndCell() { row.Add(cell.ToString()); cell.Clear(); }
        void EndRow() { EndCell(); if (row.Count > 1 || row[0].Length > 0) rows.Add(row); row = []; }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (quoted) cell.Append(c);
            else if (c == ',') EndCell();
            else if (c == '\n') EndRow();
            else if (c is not ('\r' or '\uFEFF')) cell.Append(c);
        }

        if (cell.Length > 0 || row.Count > 0) EndRow();
        return rows;
    }
}
