using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Host.Commands;

/// <summary>
/// Where an export is written. All files are written beside it first and then moved into place: whoever ends the command in the middle finds
/// the folder as it was. Only the files of a folder that is overwritten are moved one by one; while they are, a mark in it keeps an
/// import from taking it for whole.
/// </summary>
internal sealed class ExportTarget
{
    private readonly string path;
    private readonly string beside;

    public ExportTarget(string path)
    {
        this.path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        beside = Path.Combine(Path.GetDirectoryName(this.path) ?? this.path, $".{Path.GetFileName(this.path)}.export");
    }

    /// <returns>Why an export must not be written there; null where it may.</returns>
    public Saying? Refusal(bool workbook, bool force)
    {
        if (workbook)
            return Directory.Exists(path) ? ExportCommandWords.IsFolder.Say(path)
                : File.Exists(path) && !force ? ExportCommandWords.FileThere.Say(path)
                : null;

        return File.Exists(path) ? ExportCommandWords.IsFile.Say(path)
            : !force && !IsEmpty() ? ExportCommandWords.NotEmpty.Say(path)
            : null;
    }

    public void WriteFile(byte[] bytes)
    {
        Write(beside, bytes);
        File.Move(beside, path, overwrite: true);
    }

    public void WriteFolder(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true); // of an export that was cut off
        foreach (var (name, bytes) in files) Write(Path.Combine(beside, name), bytes);

        if (IsEmpty() && path != Directory.GetCurrentDirectory())
        {
            if (Directory.Exists(path)) Directory.Delete(path);
            Directory.Move(beside, path);
        }
        else MoveInto(files.Select(f => f.Name));
    }

    private void MoveInto(IEnumerable<string> names)
    {
        var mark = Path.Combine(path, ImportFormat.Unfinished);
        Write(mark, []);

        // Also what is written with other capitals, and what the last export had to leave out.
        foreach (var old in Directory.GetFiles(path))
            if (Path.GetFileName(old) is var name && (name == ImportFormat.LeftOut || (ImportFormat.Find(name) is { } format && format.Name != name)))
                File.Delete(old);
        foreach (var name in names) File.Move(Path.Combine(beside, name), Path.Combine(path, name), overwrite: true);

        Directory.Delete(beside);
        File.Delete(mark);
    }

    private bool IsEmpty() => !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = File.Create(file);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
