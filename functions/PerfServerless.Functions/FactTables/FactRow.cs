using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>A row of a fact.</summary>
/// <param name="Place">Which row it is: never another one's, and the same for ever. Rows are in order of what it stands for.</param>
/// <param name="Cells">One a column of the fact.</param>
internal sealed record FactRow(string Place, IReadOnlyList<FactCell> Cells);
