using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>The ids that one file declares, with the line of each.</summary>
/// <param name="what">What an id names.</param>
/// <param name="complete">False where the file could not be read: then no reference can be judged.</param>
internal sealed class Declared<T>(DeclaredKind what, bool complete)
    where T : struct, ICode<T>
{
    private readonly Dictionary<string, (T Id, int Line)> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<RowCells, T> byRow = [];

    public int LineOf(T id) => ids[id.Value].Line;

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
    }

    /// <summary>The id a cell refers to; null where the cell is empty, or where it is a mistake that was noted.</summary>
    public T? Reference(RowCells row, string column) => row.Text(column) is { } text ? Reference(row, column, text) : null;

    /// <summary>The ids a cell refers to, between semicolons.</summary>
    public IReadOnlyList<T> References(RowCells row, string column)
    {
        var found = new List<T>();
        foreach (var text in row.List(column))
        {
            if (Reference(row, column, text) is not { } id) continue;
            if (found.Contains(id)) row.Mistake(column, ImportCellWords.ReferenceTwice.Say(id.Value));
            else found.Add(id);
        }

        return found;
    }

    private T? Reference(RowCells row, string column, string text)
    {
        if (!complete) return null;
        if (ids.TryGetValue(text, out var known) && known.Id.Value == text) return known.Id;

        row.Mistake(column, Sentences.Starting(
            ImportCellWords.NoSuch.Say(Part.Of(what), text),
            Suggestion.For(text, ids.Values.Select(i => i.Id.Value)),
            ids.Count == 0 ? ImportCellWords.NoneDeclared.Say(Part.Of(what)) : null));
        return null;
    }
}
