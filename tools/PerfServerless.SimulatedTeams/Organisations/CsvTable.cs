using System.Text;
using PerfServerless.SimulatedTeams.CommandLine;

namespace PerfServerless.SimulatedTeams.Organisations;

/// <summary>A CSV file as rows of named cells. The app's import judges the files; here they are only read.</summary>
public static class CsvTable
{
    /// <exception cref="UsageException">The file cannot be read or lacks a column.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string folder, string file, params string[] required)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new UsageException($"{path} is missing; name the folder of an organisation's CSV files with --organisation.");

        var rows = Rows(File.ReadAllText(path));
        if (rows.Length == 0) throw new UsageException($"{path} is empty; its first line names the columns.");

        var header = rows[0];
        if (required.Except(header, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } missing)
        {
            throw new UsageException($"{path} has no column '{missing}'.");
        }

        return [.. rows[1..].Select(cells => header.Select((name, i) => (name, cell: i < cells.Length ? cells[i] : ""))
            .ToDictionary(c => c.name, c => c.cell, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The cells of every line that is not blank; the header's own separator, comma or semicolon, separates them.</summary>
    public static string[][] Rows(string text)
    {
        var separator = text.AsSpan(0, Math.Max(0, text.IndexOf('\n'))).Contains(';') ? ';' : ',';
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) EndCell();
            else if (c == '\n' && !quoted) EndRow();
            else cell.Append(c);
        }

        EndRow();
        return [.. rows];

        void EndCell()
        {
            row.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (row.Any(c => c.Length > 0)) rows.Add([.. row]);
            row.Clear();
        }
    }
}
