using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Reads a scorecard: every KPI's status and every roll-up, by rules alone.</summary>
public static class Scoring
{
    /// <param name="actuals">Each KPI's values, corrected ones too, in order of recording; a KPI without values may be absent.</param>
    /// <param name="asOf">The day of reading, in the organisation's calendar.</param>
    /// <param name="human">What people state beside the numbers; it never changes a computed status.</param>
    /// <exception cref="ArgumentException">Formulas or parents run in a circle, which an import refuses.</exception>
    public static ScorecardReading Read(
        Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateOnly asOf, HumanView? human = null)
    {
        var judge = new Judge(scorecard, asOf);
        var series = SeriesOf(scorecard, actuals, asOf);
        var assessed = scorecard.Kpis.ToDictionary(k => k.Id, k => judge.Of(k, series[k.Id]));

        var verdicts = assessed.ToDictionary(a => a.Key, a => WithFindings(a.Value, assessed, scorecard, human ?? HumanView.None, asOf));
        return new Tree(scorecard, verdicts).Read(asOf);
    }

    private static Verdict WithFindings(
        Assessment assessed, IReadOnlyDictionary<KpiId, Assessment> all, Scorecard scorecard, HumanView human, DateOnly asOf)
    {
        var verdict = Statements.Beside(assessed, scorecard.Rules, human, asOf);
        var (kpi, series, fiscal) = (assessed.Kpi, assessed.Series, scorecard.Organisation.FiscalYearStartMonth);
        var findings = new List<Finding>(verdict.Findings);

        if (StretchRule.Find(assessed, asOf, fiscal) is { } stretch) findings.Insert(0, stretch);
        findings.AddRange(DriverWarnings.For(assessed, all, scorecard.Rules));
        if (series.Count > 0 && Recalibrations.Shown(kpi, series[^1].Period, fiscal) is { } changed) findings.Add(changed);
        if (series.Count > 0 && Baselines.Shown(kpi, series[^1].Period, fiscal) is { } start) findings.Add(start);
        if (Anomaly(kpi, series) is { } anomaly) findings.Add(anomaly);

        return verdict with { Findings = findings };
    }

    /// <summary>What does not fit about the last value; of several rules the first in the rule book's order.</summary>
    private static Finding? Anomaly(Kpi kpi, IReadOnlyList<SeriesPoint> series)
    {
        if (Anomalies.Find([.. series.Select(p => (double)p.Value)]).FirstOrDefault(a => a.Index == series.Count - 1) is not { } found) return null;

        var last = series[^1];
        var (side, so) = found.Deviations > 0 ? ("above", "high") : ("below", "low");
        return found.RuleId switch
        {
            _ when found.RuleId == ForecastRules.Outlier.Id => Finding.Of(
                ForecastRules.Outlier,
                kpi.Unit,
                $"{last.Value} for {last.Period} is unusually {so}: {Math.Abs(found.Deviations)} robust standard deviations {side} the median of {series.Count} values."),
            _ when found.RuleId == ForecastRules.TwoOfThree.Id => Finding.Of(
                ForecastRules.TwoOfThree, kpi.Unit, $"Unusually {so} lately: two of the last three values up to {last.Period} lie more than two robust standard deviations {side} the median."),
            _ when found.RuleId == ForecastRules.FourOfFive.Id => Finding.Of(
                ForecastRules.FourOfFive, kpi.Unit, $"Rather {so} lately: four of the last five values up to {last.Period} lie more than one robust standard deviation {side} the median."),
            _ when found.RuleId == ForecastRules.Shift.Id => Finding.Of(ForecastRules.Shift, kpi.Unit, $"The level has shifted: the last eight values up to {last.Period} all lie {side} the median."),
            _ => Finding.Of(ForecastRules.Trend, kpi.Unit, $"The last six values up to {last.Period} only {(last.Value > series[^2].Value ? "rise" : "fall")}."),
        };
    }

    /// <summary>Every KPI's values in time order, one a period; calculated KPIs are computed from the others.</summary>
    /// <exception cref="ArgumentException">Formulas run in a circle.</exception>
    public static IReadOnlyDictionary<KpiId, IReadOnlyList<SeriesPoint>> SeriesOf(
        Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateOnly asOf)
    {
        var kpis = scorecard.Kpis.ToDictionary(k => k.Id);
        var (ordered, loop) = DependencyOrder.Of(kpis.Keys, id => kpis[id].Formula?.Operands ?? []);
        if (loop.Count > 0) throw new ArgumentException($"The formulas of {string.Join(", ", loop)} run in a circle; take one of them out of the other's operands.", nameof(scorecard));

        var series = new Dictionary<KpiId, IReadOnlyList<SeriesPoint>>();
        foreach (var id in ordered)
        {
            series[id] = kpis[id].Formula is { } formula
                ? Calculation.Series(kpis[id], formula, operand => series.GetValueOrDefault(operand) ?? [])
                : KpiSeries.Of(actuals.GetValueOrDefault(id) ?? [], asOf, scorecard.Organisation.FiscalYearStartMonth);
        }

        return series;
    }
}
