using System.Globalization;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Holidays;

/// <summary>Reads days, and how long something lasts, as iCalendar writes them. A holiday is whole days: what has a time of day is a mistake.</summary>
internal static class IcsDays
{
    public static DateOnly? Read(IcsLine line, string value, Action<int, Saying> mistake)
    {
        var day = DateOnly.TryParseExact(Whole(value), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        if (day is { } meant && TypedDay.Mistake(meant, value) is { } outside) mistake(line.Line, outside);
        else if (day is not null) return day;
        else mistake(line.Line, value.Contains('T', StringComparison.Ordinal) ? ImportHolidayWords.TimeOfDay.Say(value) : ImportHolidayWords.NoDay.Say(value));
        return null;
    }

    /// <summary>The days of a list, such as <c>EXDATE</c> has.</summary>
    public static IEnumerable<DateOnly> List(IcsLine line, Action<int, Saying> mistake) =>
        line.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => Read(line, v, mistake)).OfType<DateOnly>();

    /// <returns>How many days; null where it is none, which was noted.</returns>
    public static int? Duration(IcsLine line, Action<int, Saying> mistake)
    {
        var value = line.Value.TrimStart('+').ToUpperInvariant();
        if (value is ['P', .. var number, 'D' or 'W'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1000)
            return value[^1] == 'W' ? count * 7 : count;

        mistake(line.Line, ImportHolidayWords.NoDuration.Say(line.Value));
        return null;
    }

    // Midnight, in whatever zone it stands, is how programs write a day that know none; midnight in UTC is not midnight elsewhere.
    private static string Whole(string value) => value is [.., 'T', '0', '0', '0', '0', '0', '0'] ? value[..^7] : value;
}
