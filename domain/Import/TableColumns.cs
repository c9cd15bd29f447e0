namespace PerfServerless.Domain.Import;

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
            if (name.Length == 0) Say(i, null, "The column has no name: name it in the header, or remove it from every line.");
            else if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) Say(i, name, $"{format.Name} has no column '{name}'.{Suggestion.For(name, names)} Its columns are {string.Join(", ", names)}.");
            else if (!places.TryAdd(name, i)) Say(i, name, $"The column '{name}' stands there twice, as column {places[name] + 1} and as column {i + 1}: remove one.");
        }

        var missing = format.Columns.Where(c => c.Required && !places.ContainsKey(c.Name)).Select(c => c.Name).ToList();
        foreach (var name in missing)
        {
            mistakes.Add(new(format.Name, $"The column '{name}' is missing: add it to the header and to every line.", table.Header.Line, ColumnName: name));
        }

        return missing.Count == 0 ? new(format, table.Header.Cells.Count, places) : null;

        void Say(int index, string? column, string sentence) => mistakes.Add(new(format.Name, sentence, table.Header.Line, index + 1, column));
    }
}
