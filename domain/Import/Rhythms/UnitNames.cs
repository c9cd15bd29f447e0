using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>The units of an organisation as they are written: in <c>units.csv</c>, and with its people.</summary>
internal sealed class UnitNames(IEnumerable<string> known)
{
    private readonly HashSet<string> names = new(known, StringComparer.OrdinalIgnoreCase);

    /// <returns>The unit that a cell refers to, as it is written where it was named first; null where the cell is empty or a mistake.</returns>
    public string? Reference(RowCells row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        if (names.TryGetValue(text, out var unit)) return unit;

        row.Mistake(column, Sentences.Starting(ImportCadenceWords.NoUnit.Say(text), row.Suggest(text, names)));
        return null;
    }
}
