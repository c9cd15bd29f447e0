using PerfServerless.Domain.Import.Cells;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>One record of a file as it was written.</summary>
/// <param name="Line">The line on which it begins, from 1; a quoted cell may make it span several.</param>
public sealed record SourceRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>What a workbook's cells hold besides text, by their place in <see cref="Cells"/>; null where all is text.</summary>
    public IReadOnlyDictionary<int, CellValue>? Typed { get; init; }
}
