namespace PerfServerless.Domain.Import.Tables;

/// <summary>One file as it was written, before anything in it is believed.</summary>
public sealed record SourceTable(string File, SourceRow Header, IReadOnlyList<SourceRow> Rows);
