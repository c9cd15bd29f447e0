using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>A value, a target or another number of a KPI where it stands.</summary>
/// <param name="Period">For what it stands; null where it stands for none, as a maximum does.</param>
internal readonly record struct NumberCell(RowCells Row, string Column, NumberRead Read, Period? Period)
{
    public decimal Size => Math.Abs(Read.Value);
}
