namespace PerfServerless.Functions.Workbooks;

/// <summary>What keeps a workbook from being read.</summary>
internal enum WorkbookFault
{
    Damaged,
    Locked,
    TooLarge,
}
