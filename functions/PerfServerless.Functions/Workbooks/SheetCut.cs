namespace PerfServerless.Functions.Workbooks;

/// <summary>Why a sheet was not read to its end.</summary>
internal enum SheetCut
{
    None,
    Rows,
    Columns,
    Cells,
}
