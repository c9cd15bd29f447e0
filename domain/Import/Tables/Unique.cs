using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Watches that no two lines share a value; capitals make no difference.</summary>
internal sealed class Unique(string column)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    public void Add(RowCells row, string? value)
    {
        if (value is null || lines.TryAdd(value, row.Line)) return;

        row.Mistake(column, ImportCellWords.Shared.Say(new(column), value, AsWritten.Of(lines[value]), AsWritten.Of(row.Line)));
    }
}
