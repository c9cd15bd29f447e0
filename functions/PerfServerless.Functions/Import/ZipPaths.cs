using System.IO.Compression;

namespace PerfServerless.Functions.Import;

/// <summary>Reads the paths of a zip's entries, which somebody else wrote.</summary>
internal static class ZipPaths
{
    /// <summary>What a Mac puts beside the files of a folder that it zips.</summary>
    public static bool IsOfMac(string path) => path.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <returns>The file's name, or null where the entry lies neither at the top nor directly in a folder common to all entries.</returns>
    public static string? FileName(string path, IReadOnlyCollection<ZipArchiveEntry> all)
    {
        var parts = path.Split('/');
        if (path.Contains('\\', StringComparison.Ordinal) || parts.Any(p => p is "" or "." or "..")) return null;

        var inOne = path.Contains('/', StringComparison.Ordinal) && all.All(e => e.FullName.StartsWith(parts[0] + "/", StringComparison.Ordinal));
        return parts switch
        {
            [CalendarFiles.Folder, var calendar] when !inOne => $"{CalendarFiles.Folder}/{calendar}",
            [_, CalendarFiles.Folder, var calendar] when inOne => $"{CalendarFiles.Folder}/{calendar}",
            [var name] => name,
            [_, var name] when inOne => name,
            _ => null,
        };
    }
}
