using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Says what does not fit about a series' last value.</summary>
internal static class AnomalySentence
{
    private const double Most = 1e12; // beyond it nobody reads a number, and a decimal ends somewhere

    public static Saying Of(Anomaly found, IReadOnlyList<SeriesPoint> series, Unit unit, int fiscalYearStartMonth)
    {
        var last = series[^1];
        var (period, side) = (new Part.Period(last.Period.Code, fiscalYearStartMonth), new Part.Choice(found.Deviations > 0 ? "above" : "below"));
        return found.RuleId switch
        {
            _ when found.RuleId == ForecastRules.Outlier.Id =>
                AnomalyWords.Outlier.Say(new(last.Value, unit), period, new((decimal)Math.Min(Math.Abs(found.Deviations), Most), 1), side, series.Count),
            _ when found.RuleId == ForecastRules.TwoOfThree.Id => AnomalyWords.TwoOfThree.Say(side, period),
            _ when found.RuleId == ForecastRules.FourOfFive.Id => AnomalyWords.FourOfFive.Say(side, period),
            _ when found.RuleId == ForecastRules.Shift.Id => AnomalyWords.Shift.Say(period, side),
            _ => AnomalyWords.Trend.Say(period, new(last.Value > series[^2].Value ? "rise" : "fall")),
        };
    }
}
