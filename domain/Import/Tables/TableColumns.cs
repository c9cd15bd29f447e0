using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Where each column of a file stands.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> places;

    private TableColumns(FileFormat format, int count, Dictionary<string, int> places) => (Format, Count, this.places) = (format, count, places);

    public FileFormat Format { get; }

    public int Count { get; }

    public int? IndexOf(string name) => places.TryGetValue(name, out var index) ? index : null;

    /// <returns>The columns, or null where one that is required is missing: then no row can be judged.</returns>
    public static TableColumns? Read(SourceTable table, FileFormat format, MistakeList mistakes)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = format.Columns.Select(c => c.Name).ToList();

        for (var i = 0; i < table.Header.Cells.Count; i++)
        {
            var name = table.Header.Cells[i].Trim();
            if (name.Length == 0) Say(i, null, ImportFileWords.ColumnNameless);
            else if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) Say(i, name, Unknown(name));
            else if (!places.TryAdd(name, i)) Say(i, name, ImportFileWords.ColumnTwice.Say(name, AsWritten.Of(places[name] + 1), AsWritten.Of(i + 1)));
        }

        var missing = format.Columns.Where(c => c.Required && !places.ContainsKey(c.Name)).Select(c => c.Name).ToList();
        foreach (var name in missing)
        {
            mistakes.Add(new(format.Name, ImportFileWords.ColumnMissing.Say(name), table.Header.Line, ColumnName: name));
        }

        return missing.Count == 0 ? new(format, table.Header.Cells.Count, places) : null;

        Saying Unknown(string name) =>
            Sentences.Starting(
                ImportFileWords.ColumnUnknown.Say(format.Name, name),
                Suggestion.For(name, names),
                ImportFileWords.ColumnsAre.Say(string.Join(", ", names)));

        void Say(int index, string? column, Saying sentence) => mistakes.Add(new(format.Name, sentence, table.Header.Line, index + 1, column));
    }
}
