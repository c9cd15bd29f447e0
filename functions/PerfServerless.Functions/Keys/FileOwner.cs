using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PerfServerless.Functions.Keys;

/// <summary>Whose a file is, which .NET does not tell. Asked by statx (Linux), the one such call whose answer looks the same on every processor.</summary>
internal static class FileOwner
{
    private const int OfPath = -100; // AT_FDCWD
    private const int OfHandle = 0x1000; // AT_EMPTY_PATH
    private const uint WhoseItIs = 0x8; // STATX_UID
    private const int Answer = 256; // struct statx
    private const int OwnerAt = 20; // stx_uid

    /// <returns>The user's number; null where the system does not tell.</returns>
    public static uint? Of(SafeFileHandle file)
    {
        var held = false;
        try
        {
            file.DangerousAddRef(ref held);
            return Ask((int)file.DangerousGetHandle(), "", OfHandle);
        }
        finally
        {
            if (held) file.DangerousRelease();
        }
    }

    /// <returns>The user's number; null where the system does not tell.</returns>
    public static uint? Of(string path) => Ask(OfPath, path, 0);

    /// <summary>The user under whom this process runs.</summary>
    public static uint Me() => geteuid();

    private static uint? Ask(int handle, string path, int flags)
    {
        if (!OperatingSystem.IsLinux()) return null;

        try
        {
            var answer = new byte[Answer];
            return statx(handle, Encoding.UTF8.GetBytes(path + '\0'), flags, WhoseItIs, answer) == 0 ? BitConverter.ToUInt32(answer, OwnerAt) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library from before 2018
        }
    }

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int handle, byte[] path, int flags, uint mask, byte[] answer);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint geteuid();
}
