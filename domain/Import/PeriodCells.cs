using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads a period's code.</summary>
internal static class PeriodCells
{
    public static Period? Read(RowCells row, int fiscalYearStartMonth, string emptySentence)
    {
        if (row.Text("period") is not { } text)
        {
            row.Mistake("period", emptySentence);
            return null;
        }

        var period = Period.TryParse(text, fiscalYearStartMonth);
        if (period is null)
        {
            row.Mistake("period", $"'{text}' is not a period: write a week as 2026-W23, a month as 2026-06, a quarter as 2026-Q2, a year as {(fiscalYearStartMonth == 1 ? "2026" : "FY2026")}.");
            return null;
        }

        // "2026" may mean the calendar year or the fiscal year that begins or ends in it; one spelling each leaves no doubt.
        if (period.Code == text) return period;
        row.Mistake(
            "period",
            fiscalYearStartMonth == 1
                ? $"'{text}' names a fiscal year, and this organisation's years start in January: write {period.Code}."
                : $"'{text}' is not a fiscal year of this organisation: write FY and the calendar year in which it ends, such as {period.Code} for {period.First:yyyy-MM-dd} to {period.Last:yyyy-MM-dd}.");
        return null;
    }
}
