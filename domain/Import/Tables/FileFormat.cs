namespace PerfServerless.Domain.Import.Tables;

/// <summary>A file of the import.</summary>
/// <param name="Required">Whether the folder must hold it; it may hold no more than its header.</param>
public sealed record FileFormat(string Name, bool Required, IReadOnlyList<ColumnFormat> Columns);
