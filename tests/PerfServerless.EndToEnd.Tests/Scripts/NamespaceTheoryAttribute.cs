using System.ComponentModel;
using System.Diagnostics;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>Runs only where a test may have a network of its own (Linux, with unshare and ip).</summary>
internal sealed class NamespaceTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> IsAllowed = new(Try);

    public NamespaceTheoryAttribute()
    {
        if (!IsAllowed.Value) Skip = "This machine gives no network namespace: it takes Linux with unshare and ip, and the right to use them.";
    }

    private static bool Try()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["-rn", "ip", "link", "set", "lo", "up"]) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
