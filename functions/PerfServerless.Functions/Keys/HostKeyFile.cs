using System.Security.Cryptography;
using System.Text.Json;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Keys;

/// <summary>
/// Keeps the keys of a host on one machine in a file that only its user can read; they are made once and stay across restarts. The file
/// appears whole or not at all, so that processes which start at once agree on the keys of the first.
/// </summary>
public static class HostKeyFile
{
    /// <summary>The file's name in the host's data folder.</summary>
    public const string Name = "keys.json";

    private const int MostBytes = 64 * 1024;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="KeyFileUnusableException">The file is there and is not one of ours, or not ours alone; it is left as it is.</exception>
    public static HostKeys ReadOrMake(string path)
    {
        try
        {
            if (!File.Exists(path)) Make(path);
            return Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileUnusableException(SettingsWords.KeyFileUnreadable.Say(path, e.Message), e);
        }
    }

    /// <summary>Puts other keys in place of those that are there, in one step.</summary>
    /// <param name="endsLinks">Links that were sent open nothing from then on; otherwise they open until they expire.</param>
    /// <exception cref="KeyFileUnusableException">The file is not one of ours, or not ours alone; it is left as it is.</exception>
    public static HostKeys Rotate(string path, DateTimeOffset now, bool endsLinks)
    {
        var keys = ReadOrMake(path).Rotated(now, endsLinks);
        try
        {
            File.Move(WriteBeside(path, keys), path, overwrite: true);
            return keys;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileUnusableException(SettingsWords.KeyFileUnreadable.Say(path, e.Message), e);
        }
    }

    private static HostKeys Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        KeyFileGuard.Check(path, file.SafeFileHandle);
        if (file.Length > MostBytes) throw Damaged(path);

        try
        {
            return JsonSerializer.Deserialize<HostKeys>(file) is { AreWhole: true } keys ? keys : throw Damaged(path);
        }
        catch (JsonException e)
        {
            throw Damaged(path, e);
        }
    }

    private static void Make(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Private | UnixFileMode.UserExecute);

        FirstFile.TryPut(WriteBeside(path, HostKeys.Make()), path); // where another process was first, its keys hold
    }

    /// <returns>The path of a file in the same folder, written to the end.</returns>
    private static string WriteBeside(string path, HostKeys keys)
    {
        var beside = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Private;

        using var file = new FileStream(beside, options);
        JsonSerializer.Serialize(file, keys);
        file.Flush(flushToDisk: true);
        return beside;
    }

    private static KeyFileUnusableException Damaged(string path, Exception? inner = null) => new(SettingsWords.KeyFileDamaged.Say(path), inner);
}
