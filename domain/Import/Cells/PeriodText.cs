using System.Globalization;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Reads a period as people and programs write it.</summary>
/// <param name="culture">The folder's; null where it names none.</param>
internal sealed class PeriodText(CultureInfo? culture, int fiscalYearStartMonth)
{
    /// <returns>Each period that the text can mean, without a day.</returns>
    public IReadOnlyList<Period> Readings(string text)
    {
        if (Period.TryParse(text.ToUpperInvariant(), fiscalYearStartMonth) is { } code) return [code];

        return TextParts.Of(text) switch
        {
            [{ Length: 6 } month] when char.IsDigit(month[0]) => Month(month[..4], month[4..]),
            [{ Length: 4 } year, { Length: 1 or 2 } number] when char.IsDigit(year[0]) && char.IsDigit(number[0]) =>
                [.. Month(year, number), .. FiscalYear(year, number, text)],
            [{ Length: 4 } year, { Length: 4 } next] when char.IsDigit(year[0]) && char.IsDigit(next[0]) => FiscalYear(year, next, text),
            [{ Length: 1 or 2 } month, { Length: 4 } year] when char.IsDigit(month[0]) && char.IsDigit(year[0]) => Month(year, month),
            [var name, var year] when IsName(name) && MonthNames.Find(name, culture) is { } month => Month(year, month.ToString(CultureInfo.InvariantCulture)),
            [{ Length: 4 } year, var name] when IsName(name) && MonthNames.Find(name, culture) is { } month =>
                Month(year, month.ToString(CultureInfo.InvariantCulture)),
            ["FY" or "GJ" or "EX", var year] when TextParts.Year(year) is { } y => Parsed($"FY{y:0000}"),
            ["Q" or "T", var number, "FY" or "GJ", var year] => FiscalQuarter(number, year),
            [var word, var number, var year] when IsQuarter(word) => Quarter(number, year),
            [{ Length: 4 } year, var word, var number] when IsQuarter(word) => Quarter(number, year),
            [var number, var word, var year] when IsQuarter(word) => Quarter(number, year),
            [var word, var number, var year] when IsWeek(word) => Week(number, year),
            [{ Length: 4 } year, var word, var number] when IsWeek(word) => Week(number, year),
            _ => [],
        };
    }

    private static bool IsName(string part) => char.IsLetter(part[0]);

    private static bool IsQuarter(string word) => word is "Q" or "T" or "QTR" or "QUARTER" or "QUARTAL" or "TRIMESTRE" or "TRIM";

    private static bool IsWeek(string word) => word is "W" or "KW" or "CW" or "WK" or "WEEK" or "WOCHE" or "KALENDERWOCHE" or "SEMAINE";

    private IReadOnlyList<Period> Month(string year, string month) =>
        TextParts.Year(year) is { } y && TextParts.Number(month, 1, 2) is { } m ? Parsed($"{y:0000}-{m:00}") : [];

    private IReadOnlyList<Period> Week(string week, string year) =>
        TextParts.Year(year) is { } y && TextParts.Number(week, 1, 2) is { } w ? Parsed($"{y:0000}-W{w:00}") : [];

    /// <summary>Where the fiscal year does not start in January, a second quarter may be the year's own.</summary>
    private IReadOnlyList<Period> Quarter(string number, string year) =>
        TextParts.Year(year) is { } y && TextParts.Number(number, 1, 1) is { } q
            ? [.. Parsed($"{y:0000}-Q{q}").Concat(fiscalYearStartMonth == 1 ? [] : FiscalQuarter(number, year)).Distinct()]
            : [];

    private IReadOnlyList<Period> FiscalQuarter(string number, string year) =>
        fiscalYearStartMonth % 3 == 1
        && TextParts.Number(number, 1, 1) is { } q and >= 1 and <= 4
        && TextParts.Year(year) is { } y && Parsed($"FY{y:0000}") is [var fiscal]
            ? [Period.Containing(Frequency.Quarterly, fiscal.First.AddMonths((q - 1) * 3))]
            : [];

    /// <summary>Two years of which the second follows the first, such as 2025/26.</summary>
    private IReadOnlyList<Period> FiscalYear(string first, string second, string text) =>
        fiscalYearStartMonth != 1 && text.Contains('/', StringComparison.Ordinal)
        && TextParts.Number(first, 4, 4) is { } y && TextParts.Year(second) == y + 1
            ? Parsed($"FY{y + 1:0000}")
            : [];

    private IReadOnlyList<Period> Parsed(string code) => Period.TryParse(code, fiscalYearStartMonth) is { } period ? [period] : [];
}
