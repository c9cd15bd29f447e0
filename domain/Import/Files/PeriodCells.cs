using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads a period, in whichever way it can be written so that it means one thing.</summary>
internal static class PeriodCells
{
    private const string Column = "period";

    // How a spreadsheet counts days, where nobody told it to show a day: 45809 is 1 June 2025.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <param name="own">The KPI's own frequency: a day stands for that period which holds it. Null where the KPI is not known.</param>
    public static Period? Read(RowCells row, int fiscalYearStartMonth, Saying emptySentence, Frequency? own)
    {
        if (row.Required(Column, emptySentence) is not { } text) return null;

        var readings = row.Periods(Column, fiscalYearStartMonth)!;
        if (Outside(text, readings, row) is { } outside)
        {
            row.Mistake(Column, outside);
            return null;
        }

        if (readings.Count == 0 && row.Days(Column) is { Count: > 0 } days)
        {
            if (own is not { } frequency) return null;
            if (row.Typed(Column) is CellValue.Moment { ShowsYear: false }) days = [.. days, days[0].AddYears(-1)];
            readings = [.. days.Select(d => Period.Containing(frequency, d, fiscalYearStartMonth)).Distinct()];
        }
        else if (readings is [{ Frequency: Frequency.Yearly } year] && YearMistake(text, year, fiscalYearStartMonth) is { } mistake)
        {
            row.Mistake(Column, mistake);
            return null;
        }

        if (readings is [var period]) return period;
        row.Mistake(
            Column,
            readings is [var one, var other, ..] ? ImportPeriodWords.Either.Say(text, one.Code, other.Code) : Wrong(text, fiscalYearStartMonth));
        return null;
    }

    private static Saying? Outside(string text, IReadOnlyList<Period> readings, RowCells row) => readings.Count > 0
        ? readings.Select(r => TypedDay.Mistake(r, text)).FirstOrDefault(m => m is not null)
        : row.Days(Column).Select(d => TypedDay.Mistake(d, text)).FirstOrDefault(m => m is not null);

    /// <returns>The day that stands in the place of a period; null where none does.</returns>
    public static DateOnly? Day(RowCells row, int fiscalYearStartMonth) =>
        row.Periods(Column, fiscalYearStartMonth) is { Count: 0 } && row.Days(Column) is [var day]
            && TypedDay.Mistake(day, "") is null
            ? day
            : null;

    /// <summary>"2026" may mean the calendar year or the fiscal year that begins or ends in it; one spelling each leaves no doubt.</summary>
    private static Saying? YearMistake(string text, Period year, int fiscalYearStartMonth)
    {
        var fiscal = text.Any(char.IsLetter) || text.Contains('/', StringComparison.Ordinal);
        if (fiscal == (fiscalYearStartMonth != 1)) return null;

        return fiscal
            ? ImportPeriodWords.NoFiscalYears.Say(text, year.Code)
            : ImportPeriodWords.OtherFiscalYear.Say(text, year.Code, AsWritten.Of(year.First), AsWritten.Of(year.Last));
    }

    private static Saying Wrong(string text, int fiscalYearStartMonth) =>
        text.Length == 5 && int.TryParse(text, out var days) && days is > 30_000 and < 60_000
            ? ImportPeriodWords.IsDayNumber.Say(text, AsWritten.Of(DayZero.AddDays(days)))
            : ImportPeriodWords.Wrong.Say(text, fiscalYearStartMonth == 1 ? "2026" : "FY2026");
}
