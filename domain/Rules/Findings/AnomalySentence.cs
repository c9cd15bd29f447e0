using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Says what does not fit about a series' last value.</summary>
internal static class AnomalySentence
{
    private const double Most = 1e12; // beyond it nobody reads a number, and a decimal ends somewhere

    public static Saying Of(Anomaly found, SeriesPoint last, Unit unit, int fiscalYearStartMonth)
    {
        var (period, side) = (new Part.Period(last.Period.Code, fiscalYearStartMonth), new Part.Choice(found.Deviations > 0 ? "above" : "below"));
        return found.RuleId == ForecastRules.Shift.Id
            ? AnomalyWords.LevelShifted.Say(period, side)
            : AnomalyWords.Unexpected.Say(
                new(last.Value, unit), period, new(Held(found.Expected), unit), new((decimal)Math.Min(Math.Abs(found.Deviations), Most), 1), side);
    }

    private static decimal Held(double expected) => (decimal)Math.Clamp(expected, (double)-NumberReading.Largest, (double)NumberReading.Largest);
}
