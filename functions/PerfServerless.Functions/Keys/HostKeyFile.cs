using System.Text.Json;

namespace PerfServerless.Functions.Keys;

/// <summary>Keeps the keys of a host on one machine in a file that only its user can read; they are made once and stay across restarts.</summary>
public static class HostKeyFile
{
    /// <summary>The file's name in the host's data folder.</summary>
    public const string Name = "keys.json";

    /// <exception cref="KeyFileDamagedException">The file is there and is not one of ours; it is left as it is.</exception>
    public static HostKeys ReadOrMake(string path)
    {
        if (!File.Exists(path)) Write(path, HostKeys.Make());

        try
        {
            return JsonSerializer.Deserialize<HostKeys>(File.ReadAllBytes(path)) is { ApiKey.Length: >= 20, LinkKey.Length: >= 32 } keys
                ? keys
                : throw new KeyFileDamagedException(path);
        }
        catch (JsonException e)
        {
            throw new KeyFileDamagedException(path, e);
        }
    }

    private static void Write(string path, HostKeys keys)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys);
    }
}
