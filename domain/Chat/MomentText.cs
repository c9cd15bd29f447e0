using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Shows moments as a person's clock and calendar have them: the weekday in English, the rest as his culture writes it.</summary>
public static class MomentText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Such as "Tue 02.06.2026, 17:00".</summary>
    public static string Show(DateTimeOffset moment, Person reader) => Show(moment, reader.TimeZone, PersonCulture.Of(reader));

    /// <summary>Such as "Tue 02.06.2026, 17:00".</summary>
    public static string Show(DateTimeOffset moment, string zone, CultureInfo culture) =>
        $"{Day(LocalTimes.DayOf(moment, zone), culture)}, {LocalTimes.TimeOf(moment, zone).ToString("t", culture)}";

    /// <summary>Such as "Tue 02.06.2026".</summary>
    public static string Day(DateOnly day, CultureInfo culture) => $"{Weekday(day)} {day.ToString("d", culture)}";

    /// <summary>Such as "Tue".</summary>
    public static string Weekday(DateOnly day) => day.ToString("ddd", English);
}
