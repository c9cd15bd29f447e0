namespace PerfServerless.Functions.Workbooks;

/// <summary>A table of a workbook.</summary>
/// <param name="Name">The sheet's name, at most 31 characters.</param>
/// <param name="Rows">The header first; every cell is text.</param>
internal sealed record WorkbookTable(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);
