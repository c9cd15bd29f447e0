using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.People;

/// <summary>A HR system's export as lines of <c>people.csv</c>, and the way back from a mistake to the export's own line and column.</summary>
/// <param name="blank">What somebody new has of whom neither the export nor the map says it.</param>
internal sealed class MappedPeople(PeopleMap map, IReadOnlyList<Person> standing, Func<string, Person> blank)
{
    // What systems write where a day never comes.
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal) { "9999-12-31", "31.12.9999", "12/31/9999", "31/12/9999", "99991231" };

    private static readonly IReadOnlyList<string> Ours = [.. ImportFormat.Find(ImportFormat.People)!.Columns.Select(c => c.Name)];

    private readonly Dictionary<string, Person> byName = standing.DistinctBy(p => p.UserPrincipalName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(p => p.UserPrincipalName, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Person> byId = standing.ToDictionary(p => p.Id.Value, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The lines, or null where a column that the map names is not there.</returns>
    public SourceTable? Read(SourceTable raw, List<ImportMistake> mistakes)
    {
        var format = map.Format(raw.File);
        var found = HeaderRow.Found(raw, format);
        if (!TryPlace(found, format, mistakes)) return null;

        List<SourceRow> rows = [.. found.Rows.Where(r => !HeaderRow.Explains(r) && r.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))];
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var ids = rows.ToDictionary(r => r, Id);
        foreach (var row in map.Key is null ? [] : rows)
        {
            if (Cell(row, map.Key!) is { Length: > 0 } key) keys.TryAdd(key, ids[row]);
        }

        return new(ImportFormat.People, new(found.Header.Line, Ours), [.. rows.Select(r => Row(r, ids[r], keys))]);
    }

    /// <summary>The mistake where it stands in the export, by the export's own names.</summary>
    public ImportMistake InExport(ImportMistake mistake, SourceTable raw)
    {
        if (mistake.File != ImportFormat.People) return mistake;
        if (mistake.ColumnName is not { } name || !map.Columns.TryGetValue(name, out var columns))
            return mistake with { File = raw.File, Sheet = raw.Sheet, Column = null };

        var called = string.Join(" + ", columns);
        return mistake with
        {
            File = raw.File,
            Sheet = raw.Sheet,
            ColumnName = called,
            Column = places.TryGetValue(columns[0], out var at) ? at + 1 : null,
            Sentence = Renamed(mistake.Sentence, name, called),
        };
    }

    private static Saying Renamed(Saying sentence, string column, string called) => sentence with
    {
        Parts = [.. sentence.Parts.Select(p => p.Part is Part.Text { Value: var text } && text == column ? p with { Part = new Part.Text(called) } : p)],
    };

    private bool TryPlace(SourceTable raw, FileFormat format, List<ImportMistake> mistakes)
    {
        for (var i = 0; i < raw.Header.Cells.Count; i++)
        {
            if (TableColumns.NameOf(format, raw.Header.Cells[i]) is not { } name || places.TryAdd(name, i)) continue;

            mistakes.Add(new(
                raw.File,
                ImportFileWords.ColumnTwice.Say(name, AsWritten.Of(places[name] + 1), AsWritten.Of(i + 1)),
                raw.Header.Line,
                i + 1,
                name)
            {
                Sheet = raw.Sheet,
            });
        }

        foreach (var column in format.Columns.Where(c => !places.ContainsKey(c.Name)))
            mistakes.Add(new(raw.File, ImportFileWords.ColumnMissing.Say(column.Name), raw.Header.Line, ColumnName: column.Name) { Sheet = raw.Sheet });

        return mistakes.Count == 0;
    }

    private SourceRow Row(SourceRow row, string id, Dictionary<string, string> keys)
    {
        var cells = new string[Ours.Count];
        var typed = new Dictionary<int, CellValue>();
        var person = byId.GetValueOrDefault(id);
        for (var i = 0; i < Ours.Count; i++)
        {
            var column = Ours[i];
            cells[i] = column == "id" ? id
                : map.Columns.ContainsKey(column) ? Said(row, column, person)
                : PersonColumns.All.First(c => c.Name == column).Text(person ?? Blank(row)) is { } text ? FreeText.Cell(text) : "";
            if (column == "manager" && keys.TryGetValue(cells[i], out var manager)) cells[i] = manager;
            if (
                map.Columns.TryGetValue(column, out var from)
                    && from is [var only]
                    && row.Typed?.TryGetValue(places[only], out var value) is true
                    && cells[i].Length > 0)
                typed[i] = value;
        }

        return new(row.Line, cells) { Typed = typed.Count > 0 ? typed : null };
    }

    private string Said(SourceRow row, string column, Person? person)
    {
        var text = string.Join(' ', map.Columns[column].Select(c => Cell(row, c)).Where(c => c.Length > 0));
        if (column == "lastDay" && Never.Contains(text)) return "";
        if (
            map.Values.GetValueOrDefault(column) is { } meanings
                && meanings.FirstOrDefault(m => string.Equals(m.Key, text, StringComparison.OrdinalIgnoreCase)) is { Key: not null } meant)
            return meant.Value;

        return text.Length > 0 ? text : person is null ? map.Defaults.GetValueOrDefault(column) ?? "" : "";
    }

    private Person Blank(SourceRow row)
    {
        var person = blank(Cell(row, map.Columns.GetValueOrDefault("upn")?[0] ?? ""));
        return person with
        {
            TimeZone = map.Defaults.GetValueOrDefault("timeZone") ?? person.TimeZone,
            Locale = map.Defaults.GetValueOrDefault("locale") ?? person.Locale,
            Unit = map.Defaults.GetValueOrDefault("unit"),
        };
    }

    /// <summary>His own, where the map names a column for it; else that of whoever has his user principal name, else one made of it.</summary>
    private string Id(SourceRow row)
    {
        if (map.Columns.ContainsKey("id")) return Said(row, "id", null);

        var upn = string.Join("", map.Columns.GetValueOrDefault("upn")?.Select(c => Cell(row, c)) ?? []);
        return byName.TryGetValue(upn, out var known) ? known.Id.Value : blank(upn).Id.Value;
    }

    private string Cell(SourceRow row, string column) =>
        places.TryGetValue(column, out var at) && at < row.Cells.Count ? CellText.Clean(row.Cells[at]) : "";
}
