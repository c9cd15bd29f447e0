using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PerfServerless.Durable.Hub.Processes;

/// <summary>
/// What the operating system says of a process, in words on which all processes agree. On Linux that is the start in clock ticks
/// since boot, as <c>proc(5)</c> gives it: the date that <see cref="Process.StartTime"/> makes of it rests on a boot time that
/// every process works out for itself, and two of them differ by milliseconds.
/// </summary>
/// <param name="IsThere">Whether a process of that number runs; one that has ended and is not yet reaped does not.</param>
/// <param name="Started">Tells it from an earlier or later process of the same number; null where it may not be looked at.</param>
internal readonly record struct SystemProcess(bool IsThere, string? Started)
{
    private const int StateField = 0;
    private const int StartField = 19;

    /// <summary>
    /// Within what process numbers can be compared: the machine, since its boot, and the container's own numbering. Null where
    /// that cannot be known.
    /// </summary>
    public static string? Space { get; } = FindSpace();

    public static SystemProcess Find(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return OperatingSystem.IsLinux()
                ? OfStat(File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat")))
                : OfDate(process.StartTime);
        }
        catch (ArgumentException)
        {
            return new SystemProcess(false, null); // no process has that number
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or InvalidOperationException)
        {
            return new SystemProcess(true, null); // another user's, or it ended while it was looked at: the next look tells
        }
    }

    /// <summary>Reads <c>/proc/PID/stat</c>. The program's name, in brackets, may itself hold spaces and brackets.</summary>
    internal static SystemProcess OfStat(string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length <= StartField) return new SystemProcess(true, null);
        return fields[StateField] is "Z" or "X" or "x" ? new SystemProcess(false, null) : new SystemProcess(true, fields[StartField]);
    }

    private static SystemProcess OfDate(DateTime started) => new(true, started.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    private static string? FindSpace()
    {
        if (!OperatingSystem.IsLinux()) return Environment.MachineName;

        try
        {
            var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            return new FileInfo("/proc/self/ns/pid").LinkTarget is { } numbering ? $"{boot} {numbering}" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
