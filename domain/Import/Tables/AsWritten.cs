using System.Globalization;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Writes what a sentence quotes out of a file as files have it: a reader finds it there, or types it there, whatever his language.</summary>
internal static class AsWritten
{
    /// <summary>Also the number of a line or a column, which is a place and no amount.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In UTC, without saying so.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>With the offset that it was written with.</summary>
    public static string WithOffset(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
}
