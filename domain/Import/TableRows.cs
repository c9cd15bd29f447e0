using System.Globalization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Import;

/// <summary>The lines of one file that can be judged, and the ids they declare.</summary>
internal sealed class TableRows
{
    private TableRows(bool complete, IReadOnlyList<RowCells> rows) => (Complete, Rows) = (complete, rows);

    /// <summary>The file could be read, or it may be missing and is; where it is not so, what refers to it cannot be judged.</summary>
    public bool Complete { get; }

    public IReadOnlyList<RowCells> Rows { get; }

    public static TableRows Read(SourceFolder folder, string file, FolderCulture culture, MistakeList mistakes)
    {
        var format = ImportFormat.Find(file)!;
        var table = folder.Tables.FirstOrDefault(t => t.File == file);
        if (table is null)
        {
            var unreadable = folder.Unreadable.Any(m => m.File == file);
            if (format.Required && !unreadable) mistakes.Add(Missing(folder, file));
            return new(!format.Required && !unreadable, []);
        }

        if (TableColumns.Read(table, format, mistakes) is not { } columns) return new(false, []);

        var rows = new List<RowCells>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (row.Cells.Count == columns.Count)
            {
                rows.Add(new(columns, row, culture, mistakes));
                continue;
            }

            var hint = row.Cells.Count > columns.Count ? "put text that holds a comma between double quotes" : "write a comma for every empty cell";
            mistakes.Add(new(file, string.Create(CultureInfo.InvariantCulture, $"The line has {row.Cells.Count} cells, the header has {columns.Count}: {hint}."), row.Line));
        }

        return new(true, rows);
    }

    /// <summary>The ids in the column <c>id</c>; one that stands there twice is a mistake.</summary>
    public Declared<T> Declare<T>(string what)
        where T : struct, ICode<T>
    {
        var declared = new Declared<T>(what, Complete);
        foreach (var row in Rows) declared.Add(row);
        return declared;
    }

    private static ImportMistake Missing(SourceFolder folder, string file)
    {
        var suggestion = Suggestion.For(file, folder.Unknown);
        var columns = string.Join(',', ImportFormat.Find(file)!.Columns.Where(c => c.Required).Select(c => c.Name));
        return new(file, $"The file is missing.{suggestion} A file without lines still needs its header: {columns}.");
    }
}
