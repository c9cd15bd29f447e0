using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Import;

/// <summary>How much an import may bring. What is beyond is refused with a sentence before it is read into memory.</summary>
internal static class ImportLimits
{
    public const int FileBytes = ImportFormat.MaxFileBytes;
    public const int CellCharacters = ImportFormat.MaxCellLength;

    /// <summary>All files together, unpacked.</summary>
    public const long TotalBytes = 150L * 1024 * 1024;

    /// <summary>A zip as it is uploaded.</summary>
    public const int ZipBytes = 50 * 1024 * 1024;

    /// <summary>The entries of a zip, or the files of a folder.</summary>
    public const int Files = 200;

    public const int Columns = ImportFormat.MaxColumns;

    public static int Mebibytes(long bytes) => (int)(bytes / (1024 * 1024));
}
