using System.Globalization;

namespace PerfServerless.Durable.Hub.Processes;

/// <summary>A process that holds a hub, or held it.</summary>
/// <param name="Token">Its own for each term of being active.</param>
/// <param name="Started">Tells a process from a later one that was given the same number.</param>
/// <param name="Space">Within what its number can be compared with others; null where that is not known.</param>
public sealed record HubProcess(string Token, string Machine, int ProcessId, string Started, string? Space)
{
    /// <summary>This process, under a token of its own.</summary>
    public static HubProcess Current(string token) =>
        new(token, Environment.MachineName, Environment.ProcessId, SystemProcess.Find(Environment.ProcessId).Started ?? "", SystemProcess.Space);

    /// <summary>
    /// Whether it is known to be gone: it ran where this process runs, and does so no more. Its lease need not be waited out. Any
    /// doubt says no, because a living holder that is taken for gone is thrown out again and again.
    /// </summary>
    public static bool IsGone(HubProcess holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        if (holder.Space is null || holder.Space != SystemProcess.Space) return false;

        var found = SystemProcess.Find(holder.ProcessId);
        return !found.IsThere || (found.Started is { } started && started != holder.Started);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"process {ProcessId} on {Machine}");
}
