using System.Text;

namespace PerfServerless.Functions.Import;

/// <summary>
/// Splits the text of a CSV file into records of cells, one at a time. It stops at a bound while it reads: what is too long or too wide is
/// never held whole.
/// </summary>
/// <param name="text">Without a byte order mark.</param>
internal sealed class CsvCells(string text, char separator)
{
    private readonly StringBuilder quoted = new();
    private readonly HashSet<string> pool = new(StringComparer.Ordinal);
    private int at;
    private int line = 1;

    /// <summary>The line on which the record begins that was read last.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the record that was read last.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>The number of the cell that is too long, and how long it is.</summary>
    public (int Cell, int Length) TooLong { get; private set; }

    /// <summary>Behind so many cells the record holds more that are not empty, and they were not kept.</summary>
    public bool TooWide { get; private set; }

    /// <returns>The cells of the next record, or null at the end.</returns>
    public List<string>? Next()
    {
        SkipEmptyLines();
        if (at >= text.Length) return null;

        (Line, Fault, TooWide) = (line, CsvFault.None, false);
        var cells = new List<string>();
        while (true)
        {
            var cell = at < text.Length && text[at] == '"' ? Quoted() : Bare();
            if (cell.Length > ImportLimits.CellCharacters && Fault is CsvFault.None) (Fault, TooLong) = (CsvFault.CellTooLong, (cells.Count + 1, cell.Length));
            if (cells.Count < ImportLimits.Columns) cells.Add(Pooled(cell));
            else TooWide |= !cell.IsWhiteSpace();

            if (at >= text.Length) return cells;
            var end = text[at++];
            if (end == separator) continue;
            if (end == '\r' && at < text.Length && text[at] == '\n') at++;
            line++;
            return cells;
        }
    }

    private void SkipEmptyLines()
    {
        while (at < text.Length && (text[at] is '\n' or '\r'))
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line++;
        }
    }

    private ReadOnlySpan<char> Bare()
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(separator, '\n', '\r');
        if (length < 0) length = rest.Length;
        at += length;

        var cell = rest[..length];
        if (cell.Contains('"')) Fault = CsvFault.QuoteInside;
        return cell;
    }

    private ReadOnlySpan<char> Quoted()
    {
        quoted.Clear();
        at++;
        while (true)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOf('"');
            if (length < 0)
            {
                // To the file's end all would be one cell: only where it begins is worth a word.
                (Fault, at) = (CsvFault.QuoteOpen, text.Length);
                return [];
            }

            line += Lines(rest[..length]);
            if (quoted.Length <= ImportLimits.CellCharacters) quoted.Append(rest[..Math.Min(length, ImportLimits.CellCharacters + 1)]);
            at += length + 1;
            if (at >= text.Length || text[at] != '"') break;

            quoted.Append('"');
            at++;
        }

        // Blanks behind the closing quote say nothing; anything else does.
        while (at < text.Length && text[at] == ' ') at++;
        if (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'))
        {
            Fault = CsvFault.QuoteInside;
            Bare();
        }

        return quoted.ToString();
    }

    private static int Lines(ReadOnlySpan<char> cell)
    {
        var lines = cell.Count('\n');
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\r' && (i + 1 == cell.Length || cell[i + 1] != '\n')) lines++;
        }

        return lines;
    }

    // Ids, periods and words repeat on every line of a long file.
    private string Pooled(ReadOnlySpan<char> cell)
    {
        if (cell.Length > ImportLimits.CellCharacters) return "";

        var strings = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (strings.TryGetValue(cell, out var known)) return known;

        var added = cell.ToString();
        pool.Add(added);
        return added;
    }
}
