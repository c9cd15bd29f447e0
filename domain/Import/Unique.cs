namespace PerfServerless.Domain.Import;

/// <summary>Watches that no two lines share a value; capitals make no difference.</summary>
internal sealed class Unique(string what, string column)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    public void Add(RowCells row, string? value)
    {
        if (value is null || lines.TryAdd(value, row.Line)) return;

        row.Mistake(column, $"The {what} '{value}' stands on line {lines[value]} and on line {row.Line}: each belongs to one line only.");
    }
}
