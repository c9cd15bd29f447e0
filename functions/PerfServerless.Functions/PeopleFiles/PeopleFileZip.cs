using System.IO.Compression;
using PerfServerless.Domain.Import.People;
using PerfServerless.Functions.Import;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary>A zip of an export and its map, as the command sends it.</summary>
/// <param name="File">The export's name; null where the zip holds none, or several.</param>
internal sealed record PeopleFileZip(string? File, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? Map)
{
    private const int MostFiles = 10;

    /// <returns>Null where it is no zip that can be read within the bounds of an import.</returns>
    public static async Task<PeopleFileZip?> ReadAsync(Stream upload, CancellationToken cancellationToken)
    {
        if (await BoundedRead.ReadAsync(upload, ImportLimits.ZipBytes, cancellationToken) is not { } packed) return null;

        try
        {
            using var archive = new ZipArchive(new MemoryStream(packed.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles) return null;

            var files = new List<(string Name, ReadOnlyMemory<byte> Bytes)>();
            ReadOnlyMemory<byte>? map = null;
            foreach (var entry in archive.Entries.Where(e => !ZipPaths.IsOfMac(e.FullName) && e.Name.Length > 0 && e.Name[0] != '.'))
            {
                await using var stream = await entry.OpenAsync(cancellationToken);
                if (await BoundedRead.ReadAsync(stream, ImportLimits.FileBytes, cancellationToken, entry.Length) is not { } bytes) return null;

                if (string.Equals(entry.Name, PeopleMap.FileName, StringComparison.OrdinalIgnoreCase)) map = bytes;
                else files.Add((entry.Name, bytes));
            }

            return files is [var only] ? new(only.Name, only.Bytes, map) : new(null, default, map);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
