using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Workbooks;

/// <summary>A sheet of a workbook that somebody else wrote.</summary>
/// <param name="Name">As its tab shows it.</param>
/// <param name="Hidden">Nobody sees it who does not look for it.</param>
/// <param name="Rows">Those that are not empty.</param>
/// <param name="MergedAcross">The lines on which cells of several columns are merged beside others.</param>
/// <param name="Cut">It has more lines or columns than were asked for, and was not read further.</param>
internal sealed record WorkbookSheet(string Name, bool Hidden, IReadOnlyList<SourceRow> Rows, IReadOnlyList<int> MergedAcross, SheetCut Cut);
