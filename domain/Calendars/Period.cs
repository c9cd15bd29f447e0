using System.Globalization;

namespace PerfServerless.Domain.Calendars;

/// <summary>
/// The span of days a value or a target stands for; both ends count. Codes sort in time within one frequency:
/// <c>2026-W23</c> (ISO week), <c>2026-06</c>, <c>2026-Q2</c>, <c>2026</c>, and <c>FY2026</c> where the fiscal year does not start in January
/// (named by the calendar year in which it ends).
/// </summary>
public sealed record Period(Frequency Frequency, DateOnly First, DateOnly Last) : IComparable<Period>
{
    /// <summary>The period's code, in which it is stored and shown.</summary>
    public string Code => Frequency switch
    {
        Frequency.Weekly => Week(First.ToDateTime(default)),
        Frequency.Monthly => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-{First.Month:00}"),
        Frequency.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{(First.Month + 2) / 3}"),
        Frequency.Yearly =>
            First.Month == 1 ? First.Year.ToString("0000", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"FY{Last.Year:0000}"),
    };

    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public Period Next(int fiscalYearStartMonth = 1) => Containing(Frequency, Last.AddDays(1), fiscalYearStartMonth);

    public Period Previous(int fiscalYearStartMonth = 1) => Containing(Frequency, First.AddDays(-1), fiscalYearStartMonth);

    /// <summary>The period of this frequency that holds the day. Only yearly periods follow the fiscal year.</summary>
    public static Period Containing(Frequency frequency, DateOnly day, int fiscalYearStartMonth = 1) => frequency switch
    {
        Frequency.Weekly => From(day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
        Frequency.Monthly => Months(frequency, new(day.Year, day.Month, 1), 1),
        Frequency.Quarterly => Months(frequency, new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1), 3),
        Frequency.Yearly => Months(frequency, new(day.Month >= fiscalYearStartMonth ? day.Year : day.Year - 1, fiscalYearStartMonth, 1), 12),
    };

    private static Period From(DateOnly monday) => new(Frequency.Weekly, monday, monday.AddDays(6));

    /// <summary>The last period of this frequency that ended before the day.</summary>
    public static Period LastBefore(Frequency frequency, DateOnly day, int fiscalYearStartMonth = 1) =>
        Containing(frequency, day, fiscalYearStartMonth).Previous(fiscalYearStartMonth);

    /// <returns>The period, or null where the text is not a code.</returns>
    public static Period? TryParse(string? text, int fiscalYearStartMonth = 1)
    {
        ReadOnlySpan<char> code = text;
        if (code is ['F', 'Y', .. var fiscal])
            return Number(fiscal, 4, 1, 9998) is { } fy ? Containing(Frequency.Yearly, new(fy, 1, 1), fiscalYearStartMonth) : null;
        if (code.Length < 4 || Number(code[..4], 4, 1, 9998) is not { } year) return null;

        return code[4..] switch
        {
            "" => Containing(Frequency.Yearly, new(year, fiscalYearStartMonth, 1), fiscalYearStartMonth),
            ['-', 'W', .. var w] when Number(w, 2, 1, ISOWeek.GetWeeksInYear(year)) is { } week =>
                Containing(Frequency.Weekly, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))),
            ['-', 'Q', .. var q] when Number(q, 1, 1, 4) is { } quarter => Containing(Frequency.Quarterly, new(year, quarter * 3, 1)),
            ['-', .. var m] when Number(m, 2, 1, 12) is { } month => Containing(Frequency.Monthly, new(year, month, 1)),
            _ => null,
        };
    }

    private static string Week(DateTime monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");

    public int CompareTo(Period? other) => other is null ? 1 : First.CompareTo(other.First);

    public override string ToString() => Code;

    private static Period Months(Frequency frequency, DateOnly first, int months) => new(frequency, first, first.AddMonths(months).AddDays(-1));

    private static int? Number(ReadOnlySpan<char> digits, int length, int min, int max) =>
        digits.Length == length && !digits.ContainsAnyExceptInRange('0', '9')
        && int.Parse(digits, CultureInfo.InvariantCulture) is var n && n >= min && n <= max
            ? n
            : null;
}
