using System.Runtime.InteropServices;
using System.Text;

namespace PerfServerless.Functions.Keys;

/// <summary>Puts a file where none is yet, in one step: of several that try at once one succeeds, and the others learn that they did not.</summary>
internal static class FirstFile
{
    /// <summary>Of Linux and macOS alike.</summary>
    private const int Exists = 17;

    /// <summary>Moves a file that is written to the end to its place, unless one is there by then; afterwards it is gone from where it was.</summary>
    /// <returns>False where another one was first.</returns>
    /// <exception cref="IOException">It could not be put there.</exception>
    public static bool TryPut(string made, string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? TryMove(made, path) : TryLink(made, path);
        }
        finally
        {
            File.Delete(made);
        }
    }

    // File.Move first looks whether a file is there and then renames over it: of two at once the second replaces what the first one has read.
    private static bool TryLink(string made, string path)
    {
        if (link(Text(made), Text(path)) == 0) return true;
        if (Marshal.GetLastPInvokeError() == Exists) return false;

        return TryMove(made, path); // a file system without hard links
    }

    private static bool TryMove(string made, string path)
    {
        try
        {
            File.Move(made, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static byte[] Text(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] from, byte[] to);
}
