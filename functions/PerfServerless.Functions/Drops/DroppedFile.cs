using System.Globalization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Drops;

/// <summary>A file that somebody dropped.</summary>
/// <param name="Folder">The folder it lies in, which is called by an organisation's code.</param>
/// <param name="Tag">What tells this file from another one under its name.</param>
internal sealed record DroppedFile(string Folder, string Name, long Length, DateTimeOffset ChangedAt, string Tag)
{
    /// <summary>The name under which it is put away: always the same for the same file, so that one that was taken is known again.</summary>
    public string PutAwayName => string.Create(
        CultureInfo.InvariantCulture, $"{ChangedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{ShortHash.Of($"{Folder}/{Name}|{Length}|{Tag}", 6)}-{Name}");

    /// <summary>Names that programs give what is not whole yet, and what is there to be read beside the others.</summary>
    public static bool IsLeftAlone(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || name.Equals(Domain.Import.People.PeopleMap.FileName, StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(name).ToUpperInvariant() is ".TMP" or ".PART" or ".PARTIAL" or ".FILEPART" or ".CRDOWNLOAD" or ".UPLOADING";
}
