using System.Globalization;
using PerfServerless.Functions.Import;

namespace PerfServerless.Functions.Drops;

/// <summary>Files dropped in a folder of this machine.</summary>
internal sealed class FolderDrop(string root) : IDropPlace
{
    public string Name => root;

    public bool AppearsWhole => false;

    public Task<IReadOnlyList<DroppedFile>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(root)) Directory.CreateDirectory(root);

        var found = new DirectoryInfo(root).EnumerateDirectories().Where(d => !d.Name.StartsWith('.')).SelectMany(d => d.EnumerateFiles())
            .Where(f => !DroppedFile.IsLeftAlone(f.Name))
            .Select(f => new DroppedFile(
                f.Directory!.Name, f.Name, f.Length, f.LastWriteTimeUtc, f.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture)));
        return Task.FromResult<IReadOnlyList<DroppedFile>>([.. found.OrderBy(f => f.ChangedAt).ThenBy(f => f.Name, StringComparer.Ordinal)]);
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(DroppedFile file, long atMost, CancellationToken cancellationToken)
    {
        var info = new FileInfo(PathOf(file));
        if (!info.Exists || info.Length != file.Length || info.LastWriteTimeUtc != file.ChangedAt) return null;

        // Whoever still writes it keeps it from being opened so, where the system knows of such things.
        await using var stream = new FileStream(info.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        return await BoundedRead.ReadAsync(stream, atMost, cancellationToken, info.Length);
    }

    public async Task<ReadOnlyMemory<byte>?> BesideAsync(string folder, string name, long atMost, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, folder, name);
        if (!File.Exists(path)) return null;

        await using var stream = File.OpenRead(path);
        return await BoundedRead.ReadAsync(stream, atMost, cancellationToken);
    }

    public Task<bool?> WasDoneAsync(DroppedFile file, CancellationToken cancellationToken) => Task.FromResult(
        File.Exists(ReportOf(file, true)) ? true : File.Exists(ReportOf(file, false)) ? false : (bool?)null);

    public async Task ReportAsync(DroppedFile file, bool done, string report, CancellationToken cancellationToken)
    {
        var path = ReportOf(file, done);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        await File.WriteAllTextAsync(part, report, cancellationToken);
        File.Move(part, path, overwrite: true);
    }

    public Task PutAwayAsync(DroppedFile file, bool done, ReadOnlyMemory<byte>? bytes, CancellationToken cancellationToken)
    {
        var info = new FileInfo(PathOf(file));

        // One that somebody put in its place meanwhile waits for its own turn.
        if (info.Exists && info.Length == file.Length && info.LastWriteTimeUtc == file.ChangedAt) info.MoveTo(PutAway(file, done), overwrite: true);
        return Task.CompletedTask;
    }

    private string PathOf(DroppedFile file) => Path.Combine(root, file.Folder, file.Name);

    private string PutAway(DroppedFile file, bool done) => Path.Combine(root, file.Folder, done ? "done" : "refused", file.PutAwayName);

    private string ReportOf(DroppedFile file, bool done) => PutAway(file, done) + ".txt";
}
