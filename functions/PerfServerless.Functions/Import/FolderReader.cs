using System.IO.Compression;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>
/// Brings the files of a directory, a zip or an upload into a <see cref="SourceFolder"/>. Whatever cannot be read is in it as a mistake;
/// nothing is thrown for what somebody else wrote.
/// </summary>
internal static class FolderReader
{
    public static async Task<SourceFolder> FromDirectoryAsync(string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path)) return Unreadable(path, File.Exists(path) ? ImportFolderWords.IsFile : ImportFolderWords.None);

        var gathered = new Gathered();
        try
        {
            foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
            {
                if (!gathered.Wants(Path.GetFileName(file))) continue;

                await using var stream = File.OpenRead(file);
                await gathered.AddAsync(Path.GetFileName(file), stream, cancellationToken);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Unreadable(path, ImportFolderWords.Unreadable.Say(e.Message));
        }

        return gathered.ToFolder();
    }

    /// <summary>Reads a zip of the folder. Entries lie at its top or in one common folder, and are never written to disk.</summary>
    public static async Task<SourceFolder> FromZipAsync(Stream zip, CancellationToken cancellationToken)
    {
        const string Name = "zip";
        if (await BoundedRead.ReadAsync(zip, ImportLimits.ZipBytes, cancellationToken) is not { } bytes)
        {
            return Unreadable(Name, ImportFolderWords.ZipTooLarge.Say(ImportLimits.Mebibytes(ImportLimits.ZipBytes)));
        }

        var gathered = new Gathered();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > ImportLimits.Files) return Unreadable(Name, ImportFolderWords.ZipTooMany.Say(
                archive.Entries.Count, ImportLimits.Files));

            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (ZipPaths.FileName(entry.FullName, archive.Entries) is not { } name)
                {
                    return Unreadable(Name, ImportFolderWords.ZipOutside.Say(Printable(entry.FullName)));
                }

                if (!gathered.Wants(name)) continue;
                await using var stream = await entry.OpenAsync(cancellationToken);
                await gathered.AddAsync(name, stream, cancellationToken);
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return Unreadable(Name, ImportFolderWords.NoZip);
        }

        return gathered.ToFolder();
    }

    /// <summary>Reads files that were uploaded one by one.</summary>
    public static async Task<SourceFolder> FromFilesAsync(IEnumerable<(string Name, Stream Content)> files, CancellationToken cancellationToken)
    {
        var gathered = new Gathered();
        foreach (var (name, content) in files)
        {
            if (name.AsSpan().ContainsAny('/', '\\')) return Unreadable(Printable(name), ImportFolderWords.UploadInFolder);
            if (gathered.Wants(name)) await gathered.AddAsync(name, content, cancellationToken);
        }

        return gathered.ToFolder();
    }

    private static SourceFolder Unreadable(string what, Saying sentence) => new([], [new(what, sentence)], []);

    private static string Printable(string name) => string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
