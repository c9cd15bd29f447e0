using System.Text;

namespace PerfServerless.TestKit.Nyc;

/// <summary>Splits comma-separated text (RFC 4180) into rows of cells; a quote within a cell that does not begin with one is a character like others.</summary>
public static class CsvText
{
    /// <exception cref="InvalidDataException">A quoted cell does not end.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        var (rows, row, cell, quoted, opened) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false, 0);
        void EndCell() { row.Add(cell.ToString()); cell.Clear(); }
        void EndRow() { EndCell(); if (row.Count > 1 || row[0].Length > 0) rows.Add(row); row = []; }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (quoted && c == '"') quoted = false;
            else if (c == '"' && cell.Length == 0) (quoted, opened) = (true, rows.Count + 1);
            else if (quoted) cell.Append(c);
            else if (c == ',') EndCell();
            else if (c == '\n') EndRow();
            else if (c is not ('\r' or '\uFEFF')) cell.Append(c);
        }

        if (quoted) throw new InvalidDataException($"The quotes that open in row {opened} do not close: put a second one behind the cell.");
        if (cell.Length > 0 || row.Count > 0) EndRow();
        return rows;
    }
}
