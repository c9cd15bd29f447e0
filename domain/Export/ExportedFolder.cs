using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Export;

/// <summary>An organisation as a folder of the import.</summary>
/// <param name="Tables">All files, in the format's order.</param>
/// <param name="LeftOut">Lines that no import would take, with the reason: values that came in before what they break was checked.</param>
public sealed record ExportedFolder(IReadOnlyList<SourceTable> Tables, IReadOnlyList<LeftOutLine> LeftOut)
{
    /// <summary>The values in it.</summary>
    public int Values => Tables.First(t => t.File == ImportFormat.Actuals).Rows.Count;
}
