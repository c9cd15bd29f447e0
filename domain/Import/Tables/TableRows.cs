using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>The lines of one file that can be judged, and the ids they declare.</summary>
internal sealed class TableRows
{
    private readonly MistakeList mistakes;

    private TableRows(bool complete, IReadOnlyList<RowCells> rows, MistakeList mistakes) => (Complete, Rows, this.mistakes) = (complete, rows, mistakes);

    /// <summary>The file could be read, or it may be missing and is; where it is not so, what refers to it cannot be judged.</summary>
    public bool Complete { get; }

    public IReadOnlyList<RowCells> Rows { get; }

    /// <summary>The lines one after the other, until there are mistakes enough.</summary>
    public IEnumerable<RowCells> Judged
    {
        get
        {
            foreach (var row in Rows)
            {
                if (mistakes.Enough) yield break;
                yield return row;
            }
        }
    }

    public static TableRows Read(SourceFolder folder, string file, FolderCulture culture, MistakeList mistakes)
    {
        var format = ImportFormat.Find(file)!;
        var table = folder.Tables.FirstOrDefault(t => t.File == file);
        if (table is null)
        {
            var unreadable = folder.Unreadable.Any(m => m.File == file);
            if (format.Required && !unreadable) mistakes.Add(Missing(folder, file));
            return new(!format.Required && !unreadable, [], mistakes);
        }

        table = HeaderRow.Found(table, format);
        var inSheet = table.Sheet is not null;
        if (TableColumns.Read(table, format, mistakes) is not { } columns) return new(false, [], mistakes);

        var rows = new List<RowCells>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (mistakes.Enough) break;
            if (HeaderRow.Explains(row)) continue;
            var filled = Filled(row);
            if (filled > columns.Count) mistakes.Add(new(file, ImportFileWords.TooManyCells.Say(filled, columns.Count), row.Line));
            else if (!inSheet && row.Cells.Count < columns.RequiredUpTo)
                mistakes.Add(new(file, ImportFileWords.TooFewCells.Say(row.Cells.Count, columns.Count), row.Line));
            else rows.Add(new(columns, row, culture, mistakes));
        }

        return new(true, rows, mistakes);
    }

    // Spreadsheet programs write empty cells behind a line, or leave out those at its end.
    private static int Filled(SourceRow row)
    {
        var count = row.Cells.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(row.Cells[count - 1])) count--;
        return count;
    }

    /// <summary>The ids in the column <c>id</c>; one that stands there twice is a mistake.</summary>
    public Declared<T> Declare<T>(DeclaredKind what)
        where T : struct, ICode<T>
    {
        var declared = new Declared<T>(what, Complete);
        foreach (var row in Judged) declared.Add(row);
        return declared;
    }

    private static ImportMistake Missing(SourceFolder folder, string file)
    {
        var columns = string.Join(',', ImportFormat.Find(file)!.Columns.Where(c => c.Required).Select(c => c.Name));
        var called = folder.IsWorkbook ? Path.GetFileNameWithoutExtension(file) : file;
        return new(file, Sentences.Starting(ImportFileWords.Missing, Suggestion.For(called, folder.Unknown), ImportFileWords.NeedsHeader.Say(columns)));
    }
}
