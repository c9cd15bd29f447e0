using System.IO.Compression;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Import;

/// <summary>
/// Brings the files of a directory, a zip, a workbook or an upload into a <see cref="SourceFolder"/>. Whatever cannot be read is in it as a mistake;
/// nothing is thrown for what somebody else wrote.
/// </summary>
internal static class FolderReader
{
    public static async Task<SourceFolder> FromDirectoryAsync(string path, CancellationToken cancellationToken)
    {
        var gathered = new Gathered();
        try
        {
            if (File.Exists(path)) return await FromFileAsync(path, cancellationToken);
            if (!Directory.Exists(path)) return Unreadable(path, ImportFolderWords.None);

            foreach (var (name, file) in FilesOf(path))
            {
                if (!gathered.Wants(name)) continue;

                await using var stream = File.OpenRead(file);
                await gathered.AddAsync(name, stream, cancellationToken, stream.Length);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Unreadable(path, ImportFolderWords.Unreadable.Say(e.Message));
        }

        return gathered.ToFolder();
    }

    /// <summary>The files of a folder, and those of its folder of calendars under that one's name.</summary>
    private static IEnumerable<(string Name, string Path)> FilesOf(string folder)
    {
        var calendars = Path.Combine(folder, CalendarFiles.Folder);
        return Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), f))
            .Concat(Directory.Exists(calendars)
                ? Directory.EnumerateFiles(calendars).Order(StringComparer.Ordinal).Select(f => ($"{CalendarFiles.Folder}/{Path.GetFileName(f)}", f))
                : []);
    }

    /// <summary>Reads one file: a workbook, or a zip of the folder.</summary>
    private static async Task<SourceFolder> FromFileAsync(string path, CancellationToken cancellationToken)
    {
        var zip = string.Equals(Path.GetExtension(path), ".zip", StringComparison.OrdinalIgnoreCase);
        if (!zip && !WorkbookReader.IsWorkbook(path)) return Unreadable(path, ImportFolderWords.IsFile);

        await using var stream = File.OpenRead(path);
        return await FromUploadAsync(stream, Path.GetFileName(path), cancellationToken);
    }

    /// <summary>Reads a zip of the folder, or a workbook. Entries lie at its top or in one common folder, and are never written to disk.</summary>
    public static async Task<SourceFolder> FromZipAsync(Stream zip, CancellationToken cancellationToken) =>
        await FromUploadAsync(zip, "zip", cancellationToken);

    /// <param name="called">How the upload is called where it cannot be read.</param>
    private static async Task<SourceFolder> FromUploadAsync(Stream upload, string called, CancellationToken cancellationToken)
    {
        if (await BoundedRead.ReadAsync(upload, ImportLimits.ZipBytes, cancellationToken) is not { } bytes)
        {
            return Unreadable(called, ImportFolderWords.ZipTooLarge.Say(ImportLimits.Mebibytes(ImportLimits.ZipBytes)));
        }

        var gathered = new Gathered();
        if (WorkbookReader.IsOldWorkbook(bytes.Span)) return gathered.OfWorkbook(called, bytes);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (WorkbookReader.IsWorkbook(archive)) return gathered.OfWorkbook(called, bytes);
            if (archive.Entries.Count > ImportLimits.Files) return Unreadable(called, ImportFolderWords.ZipTooMany.Say(
                archive.Entries.Count, ImportLimits.Files));

            var entries = archive.Entries.Where(e => !ZipPaths.IsOfMac(e.FullName)).ToList();
            foreach (var entry in entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (ZipPaths.FileName(entry.FullName, entries) is not { } name)
                {
                    return Unreadable(called, ImportFolderWords.ZipOutside.Say(Printable(entry.FullName)));
                }

                if (!gathered.Wants(name)) continue;
                await using var stream = await entry.OpenAsync(cancellationToken);
                await gathered.AddAsync(name, stream, cancellationToken, entry.Length);
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return Unreadable(called, ImportFolderWords.NoZip);
        }

        return gathered.ToFolder();
    }

    private static SourceFolder Unreadable(string what, Saying sentence) => new([], [new(what, sentence)], []);

    private static string Printable(string name) => string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
