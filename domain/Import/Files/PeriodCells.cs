using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads a period's code.</summary>
internal static class PeriodCells
{
    public static Period? Read(RowCells row, int fiscalYearStartMonth, Saying emptySentence)
    {
        if (row.Text("period") is not { } text)
        {
            row.Mistake("period", emptySentence);
            return null;
        }

        var period = Period.TryParse(text, fiscalYearStartMonth);
        if (period is null)
        {
            row.Mistake("period", ImportPeriodWords.Wrong.Say(text, fiscalYearStartMonth == 1 ? "2026" : "FY2026"));
            return null;
        }

        // "2026" may mean the calendar year or the fiscal year that begins or ends in it; one spelling each leaves no doubt.
        if (period.Code == text) return period;
        row.Mistake(
            "period",
            fiscalYearStartMonth == 1
                ? ImportPeriodWords.NoFiscalYears.Say(text, period.Code)
                : ImportPeriodWords.OtherFiscalYear.Say(text, period.Code, AsWritten.Of(period.First), AsWritten.Of(period.Last)));
        return null;
    }
}
