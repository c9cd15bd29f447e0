using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Reads a day as people and programs write it.</summary>
internal static partial class DayText
{
    /// <returns>Each day that the text can mean: none, one, or two where a day and a month may have changed places.</returns>
    public static IReadOnlyList<DateOnly> Readings(string text, CultureInfo? culture)
    {
        var day = Midnight().Replace(text, "");
        if (culture is not null
            && DateOnly.TryParseExact(day, culture.DateTimeFormat.ShortDatePattern, culture, DateTimeStyles.None, out var own)) return [own];
        if (!OneDay().IsMatch(day)) return [];

        return TextParts.Of(day) switch
        {
            [{ Length: 4 } y, var m, var d] when char.IsDigit(m[0]) => Days((y, m, d)),
            [var d, var m, var y] when char.IsLetter(m[0]) => Named(d, m, y, culture),
            [var m, var d, var y] when char.IsLetter(m[0]) => Named(d, m, y, culture),
            [var d, var m, var y] when day.Contains('.', StringComparison.Ordinal) => Days((y, m, d)),
            [var first, var second, var y] => culture is null
                ? Days((y, second, first), (y, first, second))
                : DayFirst(culture) ? Days((y, second, first)) : Days((y, first, second)),
            _ => [],
        };
    }

    private static IReadOnlyList<DateOnly> Named(string day, string month, string year, CultureInfo? culture) =>
        MonthNames.Find(month, culture) is { } number ? Days((year, number.ToString(CultureInfo.InvariantCulture), day)) : [];

    private static IReadOnlyList<DateOnly> Days(params (string Year, string Month, string Day)[] written) =>
        [.. written.Select(Day).OfType<DateOnly>().Distinct()];

    private static DateOnly? Day((string Year, string Month, string Day) written) =>
        TextParts.Year(written.Year) is { } y and > 0
        && TextParts.Number(written.Month, 1, 2) is { } m and >= 1 and <= 12
        && TextParts.Number(written.Day, 1, 2) is { } d and >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    private static bool DayFirst(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        return pattern.IndexOf('d', StringComparison.Ordinal) < pattern.IndexOf('M', StringComparison.Ordinal);
    }

    // A program that knows days only as moments writes midnight behind them.
    [GeneratedRegex(@"[ T]0?0:00(:00(\.0+)?)?Z?$", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^\d{1,4}[./ -]+(\d{1,2}|\p{L}+\.?)[./ -]+\d{1,4}$|^\p{L}+\.? \d{1,2},? \d{4}$|^\d{1,2}\. ?\p{L}+\.? \d{2,4}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneDay();
}
