using System.Diagnostics;
using System.Globalization;

namespace PerfServerless.Durable.Hub;

/// <summary>A process that holds a hub, or held it.</summary>
/// <param name="Token">Its own for each term of being active.</param>
/// <param name="Started">Tells a process from a later one that was given the same number.</param>
public sealed record HubProcess(string Token, string Machine, int ProcessId, string Started)
{
    /// <summary>This process, under a token of its own.</summary>
    public static HubProcess Current(string token)
    {
        using var process = Process.GetCurrentProcess();
        return new HubProcess(token, Environment.MachineName, process.Id, StartOf(process));
    }

    /// <summary>Whether it is known to be gone: it ran on this machine and does so no more. Its lease need not be waited out.</summary>
    public static bool IsGone(HubProcess holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        if (holder.Machine != Environment.MachineName) return false;

        try
        {
            using var process = Process.GetProcessById(holder.ProcessId);
            return StartOf(process) != holder.Started;
        }
        catch (ArgumentException)
        {
            return true; // no process has that number
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"process {ProcessId} on {Machine}");

    private static string StartOf(Process process) => process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
