namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with the public holidays of a country.</summary>
internal static class ImportHolidayWords
{
    public static readonly Word<string> NoCountry = new("holiday.no-country", "code");

    public static readonly Word NoCalendar = new("holiday.no-calendar");

    public static readonly Word NoLine = new("holiday.no-line");

    public static readonly Word<string> NeverEnds = new("holiday.never-ends", "component");

    public static readonly Word<string> EndsElsewhere = new("holiday.ends-elsewhere", "component");

    public static readonly Word<string> NoHoliday = new("holiday.not-understood", "component");

    public static readonly Word NoStart = new("holiday.no-start");

    public static readonly Word<string> NoDay = new("holiday.no-day", "written");

    public static readonly Word<string> TimeOfDay = new("holiday.time-of-day", "written");

    public static readonly Word<string> NoDuration = new("holiday.no-duration", "written");

    public static readonly Word<string> EndsBefore = new("holiday.ends-before", "written");

    public static readonly Word<int, int> TooLong = new("holiday.too-long", "days", "most");

    public static readonly Word<string> NoRule = new("holiday.no-rule", "part");

    public static readonly Word<int, int> TooMany = new("holiday.too-many", "count", "most");
}
