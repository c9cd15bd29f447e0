using System.Globalization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>A period as the page of rules describes it, read without the product's code.</summary>
internal readonly partial record struct Stretch(Frequency Frequency, DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Has(DateOnly day) => First <= day && day <= Last;

    public Stretch Next(int fiscalStart) => Around(Frequency, Last.AddDays(1), fiscalStart);

    public static Stretch Around(Frequency frequency, DateOnly day, int fiscalStart)
    {
        if (frequency is Frequency.Weekly)
        {
            while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(-1);
            return new(frequency, day, day.AddDays(6));
        }

        var months = frequency is Frequency.Monthly ? 1 : frequency is Frequency.Quarterly ? 3 : 12;
        var first = new DateOnly(day.Year, day.Month, 1);
        while ((first.Month - (frequency is Frequency.Yearly ? fiscalStart : 1)) % months != 0) first = first.AddMonths(-1);
        return new(frequency, first, first.AddMonths(months).AddDays(-1));
    }

    /// <returns>Null where the code names no period.</returns>
    public static Stretch? Read(string code, int fiscalStart)
    {
        if (Code().Match(code) is not { Success: true } match) return null;

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var kind = match.Groups["kind"].Value;
        if (code.StartsWith("FY", StringComparison.Ordinal)) return kind == "" ? Around(Frequency.Yearly, new(year, 1, 1), fiscalStart) : null;
        if (kind == "") return Around(Frequency.Yearly, new(year, fiscalStart, 1), fiscalStart);

        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return kind switch
        {
            "-W" => Around(Frequency.Weekly, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)), 1),
            "-Q" => Around(Frequency.Quarterly, new(year, number * 3, 1), 1),
            _ => Around(Frequency.Monthly, new(year, number, 1), 1),
        };
    }

    [GeneratedRegex("^(FY)?(?<year>[0-9]{4})((?<kind>-W|-Q|-)(?<number>[0-9]{1,2}))?$")]
    private static partial Regex Code();
}
