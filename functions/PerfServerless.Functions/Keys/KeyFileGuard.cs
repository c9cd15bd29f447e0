using Microsoft.Win32.SafeHandles;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Keys;

/// <summary>
/// Whether a file of keys is its user's alone. Looked at through the open file, so that nothing can be put in its place in between. Not looked
/// at on Windows, where a folder of the user keeps others out by itself; owners only on Linux.
/// </summary>
internal static class KeyFileGuard
{
    private const uint Root = 0;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="KeyFileUnusableException">Somebody else may read it, or it or its folder is somebody else's.</exception>
    public static void Check(string path, SafeFileHandle file)
    {
        if (OperatingSystem.IsWindows()) return;
        if ((File.GetUnixFileMode(file) & Others) != 0) throw new KeyFileUnusableException(SettingsWords.KeyFileOpen.Say(path));

        // Whoever owns the folder can put another file there.
        if (IsForeign(FileOwner.Of(file)) || IsForeign(FileOwner.Of(Path.GetDirectoryName(Path.GetFullPath(path))!)))
            throw new KeyFileUnusableException(SettingsWords.KeyFileForeign.Say(path));
    }

    // The administrator of the machine can read everything anyway.
    private static bool IsForeign(uint? owner) => owner is { } known && known != Root && known != FileOwner.Me();
}
