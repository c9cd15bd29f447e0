using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>The ids that one file declares, with the line and the name of each. Whoever refers to one writes the id, or a name that only it has.</summary>
/// <param name="what">What an id names.</param>
/// <param name="complete">False where the file could not be read: then no reference can be judged.</param>
internal sealed class Declared<T>(DeclaredKind what, bool complete)
    where T : struct, ICode<T>
{
    // Of people with one name so many are told; one more would help nobody.
    private const int ShownIds = 5;

    private readonly Dictionary<string, (T Id, int Line)> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<T>> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<RowCells, T> byRow = [];

    /// <returns>Null where it is declared elsewhere.</returns>
    public int? LineOf(T id) => ids[id.Value].Line is > 0 and var line ? line : null;

    /// <returns>The row's id, or null where it has none of its own.</returns>
    public T? Of(RowCells row) => byRow.TryGetValue(row, out var id) ? id : null;

    public void Add(RowCells row)
    {
        if (row.Code<T>("id") is not { } id) return;

        if (ids.TryGetValue(id.Value, out var first))
        {
            row.Mistake("id", ImportCellWords.IdTwice.Say(Part.Of(what), id.Value, AsWritten.Of(first.Line), AsWritten.Of(row.Line)));
            return;
        }

        ids.Add(id.Value, (id, row.Line));
        byRow.Add(row, id);
        Name(row.Text("name"), id);
        Name(row.Text("upn"), id);
    }

    /// <summary>One that is declared elsewhere: a cell may refer to it.</summary>
    public void Know(T id, params IEnumerable<string> called)
    {
        if (!ids.TryAdd(id.Value, (id, 0))) return;

        foreach (var name in called) Name(name, id);
    }

    /// <summary>The id a cell refers to; null where the cell is empty, or where it is a mistake that was noted.</summary>
    public T? Reference(RowCells row, string column) => row.Text(column) is { } text ? Reference(row, column, text) : null;

    /// <summary>The ids a cell refers to, between semicolons.</summary>
    public IReadOnlyList<T> References(RowCells row, string column)
    {
        var listed = Listed(row, column);
        if (listed.Count > RowCells.MostInAList) row.Mistake(column, ImportCellWords.ListTooLong.Say(RowCells.MostInAList));

        var kept = Math.Min(listed.Count, RowCells.MostInAList);
        var (found, seen) = (new List<T>(kept), new HashSet<string>(kept, StringComparer.Ordinal));
        foreach (var text in listed.Take(kept))
        {
            if (Reference(row, column, text) is not { } id) continue;
            if (seen.Add(id.Value)) found.Add(id);
            else row.Mistake(column, ImportCellWords.ReferenceTwice.Say(id.Value));
        }

        return found;
    }

    /// <summary>What a list says, one reference each: between semicolons, or between commas or on lines where nobody has a comma in his name.</summary>
    public IReadOnlyList<string> Listed(RowCells row, string column)
    {
        var list = row.List(column);
        return list is [var only] && Found(only).Count == 0 ? row.List(column, ',', '\n') : list;
    }

    private T? Reference(RowCells row, string column, string text)
    {
        if (!complete) return null;
        if (ids.TryGetValue(text, out var own)) return own.Id;

        var found = Found(text);
        if (found is [var known]) return known;

        row.Mistake(column, found.Count > 1
            ? ImportCellWords.NameShared.Say(Part.Of(what), text, string.Join(", ", found.Select(i => i.Value)))
            : Sentences.Starting(
                ImportCellWords.NoSuch.Say(Part.Of(what), text),
                row.Suggest(text, ids.Values.Select(i => i.Id.Value)),
                ids.Count == 0 ? ImportCellWords.NoneDeclared.Say(Part.Of(what)) : null));
        return null;
    }

    private List<T> Found(string text)
    {
        if (ids.TryGetValue(text, out var known)) return [known.Id];
        if (names.TryGetValue(Plain(text), out var called)) return called;

        // "Byron, Ada", as address books sort.
        return text.Split(',') is [var last, var first] && names.TryGetValue(Plain($"{first} {last}"), out called) ? called : [];
    }

    private void Name(string? name, T id)
    {
        if (name is null) return;
        if (!names.TryGetValue(Plain(name), out var called)) names.Add(Plain(name), called = []);
        if (called.Count < ShownIds && !called.Contains(id)) called.Add(id);
    }

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
