using ExcelDataReader;
using PerfServerless.Domain.Import.Cells;

namespace PerfServerless.Functions.Workbooks;

/// <summary>Gives every cell of a merged column what the first of them holds: nobody merges lines to say that the others are empty.</summary>
internal sealed class MergedCells(IEnumerable<CellRange> ranges)
{
    private readonly ILookup<int, CellRange> byFirstRow = ranges.ToLookup(r => r.FromRow);
    private readonly Dictionary<int, (int ToRow, (string Text, CellValue? Value) Cell)> open = [];

    public (string Text, CellValue? Value) Fill(int row, int column, (string Text, CellValue? Value) cell)
    {
        if (byFirstRow.Count == 0) return cell;
        if (open.TryGetValue(column, out var above) && row <= above.ToRow && cell.Text.Length == 0) return above.Cell;

        foreach (var range in byFirstRow[row])
        {
            if (range.FromColumn == column && range.ToColumn == column) open[column] = (range.ToRow, cell);
        }

        return cell;
    }

    /// <summary>Cells of several columns are merged on this line.</summary>
    public bool Across(int row) => byFirstRow[row].Any(r => r.ToColumn > r.FromColumn);
}
