namespace PerfServerless.Domain.Import.Tables;

/// <summary>A file of the import.</summary>
/// <param name="Required">Whether the folder must hold it; it may hold no more than its header.</param>
public sealed record FileFormat(string Name, bool Required, IReadOnlyList<ColumnFormat> Columns)
{
    /// <summary>How many lines it may have: more than any organisation needs, and no more than can be checked while somebody waits.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>Somebody else named its columns: they may hold blanks and signs.</summary>
    public bool IsForeign { get; init; }

    /// <summary>What a sheet of a workbook that holds it is called.</summary>
    public string SheetName => Path.GetFileNameWithoutExtension(Name);

    /// <summary>Whether it has a column of such a name, however it is written.</summary>
    public bool HasColumn(string written) => TableColumns.NameOf(this, written) is not null;
}
