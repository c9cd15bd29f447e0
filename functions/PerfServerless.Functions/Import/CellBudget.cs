using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Import;

/// <summary>Counts the cells of all files of an import while they are read.</summary>
internal sealed class CellBudget
{
    private int left = ImportFormat.MaxCells;

    /// <returns>False where there is no room for so many cells more.</returns>
    public bool Takes(int cells)
    {
        if (cells > left) return false;
        left -= cells;
        return true;
    }
}
