using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Where each column of a file stands.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> places;

    private TableColumns(FileFormat format, int count, int requiredUpTo, Dictionary<string, int> places) =>
        (Format, Count, RequiredUpTo, this.places) = (format, count, requiredUpTo, places);

    public FileFormat Format { get; }

    public int Count { get; }

    /// <summary>How many cells a line has at least: behind them stand optional ones, which a program may have left out.</summary>
    public int RequiredUpTo { get; }

    public int? IndexOf(string name) => places.TryGetValue(name, out var index) ? index : null;

    /// <summary>The format's own name of a column: capitals, blanks, hyphens and underscores make no difference.</summary>
    public static string? NameOf(FileFormat format, string written)
    {
        var bare = Bare(written);
        return format.Columns.FirstOrDefault(c => string.Equals(c.Name, bare, StringComparison.OrdinalIgnoreCase))?.Name
            ?? (format.IsForeign ? format.Columns.FirstOrDefault(c => string.Equals(Bare(c.Name), bare, StringComparison.OrdinalIgnoreCase))?.Name : null);
    }

    /// <returns>The columns, or null where one that is required is missing: then no row can be judged.</returns>
    public static TableColumns? Read(SourceTable table, FileFormat format, MistakeList mistakes)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.Header.Cells.Count; i++)
        {
            var written = CellText.Clean(table.Header.Cells[i]);
            if (written.Length == 0)
            {
                if (table.Rows.Any(r => i < r.Cells.Count && CellText.Clean(r.Cells[i]).Length > 0)) Say(i, null, ImportFileWords.ColumnNameless);
            }
            else if (NameOf(format, written) is not { } name) Say(i, written, Unknown(written));
            else if (!places.TryAdd(name, i)) Say(i, written, ImportFileWords.ColumnTwice.Say(written, AsWritten.Of(places[name] + 1), AsWritten.Of(i + 1)));
        }

        var missing = format.Columns.Where(c => c.Required && !places.ContainsKey(c.Name)).Select(c => c.Name).ToList();
        foreach (var name in missing)
        {
            mistakes.Add(new(format.Name, ImportFileWords.ColumnMissing.Say(name), table.Header.Line, ColumnName: name));
        }

        if (missing.Count > 0) return null;
        var required = format.Columns.Where(c => c.Required).Select(c => places[c.Name] + 1).DefaultIfEmpty(1).Max();
        return new(format, table.Header.Cells.Count, required, places);

        Saying Unknown(string name) =>
            Sentences.Starting(
                ImportFileWords.ColumnUnknown.Say(format.Name, name),
                mistakes.Suggest(name, format.Columns.Select(c => c.Name)),
                ImportFileWords.ColumnsAre.Say(string.Join(", ", format.Columns.Select(c => c.Name))));

        void Say(int index, string? column, Saying sentence) => mistakes.Add(new(format.Name, sentence, table.Header.Line, index + 1, column));
    }

    private static string Bare(string written) =>
        string.Concat(CellText.Clean(written).Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '.' or ':' or '*')));
}
