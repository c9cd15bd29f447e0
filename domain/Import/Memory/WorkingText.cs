using System.Globalization;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>Writes when a person works, as it stands in <c>people.csv</c>.</summary>
internal static class WorkingText
{
    /// <summary>What stands in place of days where somebody works on all of them.</summary>
    public const string NoDays = "none";

    public static string? Of(DailyHours? hours) =>
        hours is null ? null : string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH':'mm}-{hours.Until:HH':'mm}");

    public static string? Of(IReadOnlyList<DayOfWeek>? weekend) =>
        weekend is null ? null
        : weekend.Count == 0 ? NoDays
        : string.Join(';', weekend.Select(d => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedDayName(d).ToLowerInvariant()));
}
