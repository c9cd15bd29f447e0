namespace PerfServerless.Domain.Import.Tables;

/// <summary>One file as it was written, before anything in it is believed.</summary>
/// <param name="File">The file's name in the format, also where it is a sheet of a workbook.</param>
public sealed record SourceTable(string File, SourceRow Header, IReadOnlyList<SourceRow> Rows)
{
    /// <summary>The sheet's own name, where it is one.</summary>
    public string? Sheet { get; init; }
}
