using PerfServerless.Domain.Import.Sources;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>The files of a folder (or of a zip, or of an upload) as they were read.</summary>
/// <param name="Tables">The files of the format that could be read.</param>
/// <param name="Unreadable">What kept the others from being read.</param>
/// <param name="Unknown">The names of files, or of sheets, that the format does not know; they are left alone.</param>
public sealed record SourceFolder(IReadOnlyList<SourceTable> Tables, IReadOnlyList<ImportMistake> Unreadable, IReadOnlyList<string> Unknown)
{
    /// <summary>What is worth knowing of how it was read, and keeps nothing from being imported.</summary>
    public IReadOnlyList<ImportWarning> Remarks { get; init; } = [];

    /// <summary>The calendars of public holidays beside the files.</summary>
    public IReadOnlyList<SourceCalendar> Calendars { get; init; } = [];

    /// <summary>Its files are the sheets of a workbook.</summary>
    public bool IsWorkbook => Tables.Any(t => t.Sheet is not null);

    /// <summary>The folder itself could not be read; what is missing in it says nothing then.</summary>
    public bool IsUnreadable => Unreadable.Any(m => ImportFormat.Find(m.File) is null);
}
