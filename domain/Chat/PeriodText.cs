using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Says a period in English words.</summary>
public static class PeriodText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <returns>Such as "week 22 (25 May to 31 May 2026)", "May 2026", "Q1 2026", "2026"; a code that cannot be read stays as it is.</returns>
    public static string Show(string code, int fiscalYearStartMonth = 1)
    {
        if (Period.TryParse(code, fiscalYearStartMonth) is not { } period) return code;

        return period.Frequency switch
        {
            Frequency.Weekly => $"week {code[^2..].TrimStart('0')} ({period.First.ToString("d MMM", English)} to {period.Last.ToString("d MMM yyyy", English)})",
            Frequency.Monthly => period.First.ToString("MMMM yyyy", English),
            Frequency.Quarterly => $"{code[5..]} {code[..4]}",
            _ => code,
        };
    }

    /// <returns>The same, a week without its days: "week 22 of 2026".</returns>
    public static string Short(string code, int fiscalYearStartMonth = 1) =>
        Period.TryParse(code, fiscalYearStartMonth) is { Frequency: Frequency.Weekly } ? $"week {code[^2..].TrimStart('0')} of {code[..4]}" : Show(code, fiscalYearStartMonth);
}
