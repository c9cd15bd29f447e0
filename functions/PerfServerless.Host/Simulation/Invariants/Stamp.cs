using System.Globalization;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>A moment as it stands in a report: the same for every reader, so that two reports can be compared.</summary>
internal static class Stamp
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
