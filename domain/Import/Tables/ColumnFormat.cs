namespace PerfServerless.Domain.Import.Tables;

/// <summary>A column of a file of the import.</summary>
/// <param name="Required">Its name must stand in the header; an optional column may be missing.</param>
public sealed record ColumnFormat(string Name, bool Required);
