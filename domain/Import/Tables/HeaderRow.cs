namespace PerfServerless.Domain.Import.Tables;

/// <summary>Finds the header of a table: people write a title above it, and a template explains its columns below it.</summary>
internal static class HeaderRow
{
    private const int Above = 10;

    // No id, day or number begins so.
    private const string Explanation = "##";

    /// <returns>The table from its header on: the first of its first lines that names all columns that are required.</returns>
    public static SourceTable Found(SourceTable table, FileFormat format)
    {
        if (!format.Columns.Any(c => c.Required) || Names(table.Header, format)) return Widened(table);

        for (var at = 0; at < Math.Min(Above, table.Rows.Count); at++)
        {
            if (Names(table.Rows[at], format)) return Widened(table with { Header = table.Rows[at], Rows = [.. table.Rows.Skip(at + 1)] });
        }

        return table;
    }

    public static bool Explains(SourceRow row) =>
        row.Cells.FirstOrDefault(c => !string.IsNullOrWhiteSpace(c)) is { } first && first.TrimStart().StartsWith(Explanation, StringComparison.Ordinal);

    /// <summary>In a sheet a line ends with its last cell: what stands beside the table is a column without a name.</summary>
    private static SourceTable Widened(SourceTable table)
    {
        var width = table.Sheet is null ? 0 : table.Rows.Select(r => r.Cells.Count).DefaultIfEmpty(0).Max();
        return width <= table.Header.Cells.Count
            ? table
            : table with { Header = table.Header with { Cells = [.. table.Header.Cells, .. Enumerable.Repeat("", width - table.Header.Cells.Count)] } };
    }

    private static bool Names(SourceRow row, FileFormat format)
    {
        var names = row.Cells.Take(ImportFormat.MaxColumns).Select(c => TableColumns.NameOf(format, c)).ToHashSet(StringComparer.Ordinal);
        return format.Columns.Where(c => c.Required).All(c => names.Contains(c.Name));
    }
}
