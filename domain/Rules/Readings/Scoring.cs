using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Expectations;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Readings;

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
        return new Tree(scorecard, verdicts, asOf).Read();
    }

    /// <summary>The same verdicts, rolled up of some KPIs alone: objectives that hold none of them are left out.</summary>
    public static ScorecardReading Of(Scorecard scorecard, ScorecardReading whole, IReadOnlySet<KpiId> kpis)
    {
        var byId = scorecard.Objectives.ToDictionary(o => o.Id);
        var held = new HashSet<ObjectiveId>();
        foreach (var kpi in scorecard.Kpis.Where(k => kpis.Contains(k.Id)))
            for (var at = kpi.Objective; at is { } id && byId.ContainsKey(id) && held.Add(id); at = byId[id].Parent) { }

        var part = scorecard.Only(kpis) with { Objectives = [.. scorecard.Objectives.Where(o => held.Contains(o.Id))] };
        return new Tree(part, whole.Kpis, whole.AsOf).Read();
    }

    private static Verdict WithFindings(
        Assessment assessed, IReadOnlyDictionary<KpiId, Assessment> all, Scorecard scorecard, HumanView human, DateOnly asOf)
    {
        var verdict = OwnerStatements.Beside(assessed, scorecard.Rules, human, asOf);
        var (kpi, series, fiscal) = (assessed.Kpi, assessed.Series, scorecard.Organisation.FiscalYearStartMonth);
        var findings = new List<Finding>(verdict.Findings);

        if (StretchRule.Find(assessed, asOf, fiscal) is { } stretch) findings.Insert(0, stretch);
        findings.AddRange(DriverWarnings.For(assessed, all, scorecard.Rules, asOf));
        if (series.Count > 0 && Recalibrations.Shown(kpi, series[^1].Period, fiscal) is { } changed) findings.Add(changed);
        if (series.Count > 0 && Baselines.Shown(kpi, series[^1].Period, fiscal) is { } start) findings.Add(start);
        if (Anomaly(kpi, series, asOf, fiscal) is { } anomaly) findings.Add(anomaly);

        return verdict with { Findings = findings };
    }

    /// <summary>What does not fit about the last value of a period that has ended; a running one may still change.</summary>
    private static Finding? Anomaly(Kpi kpi, IReadOnlyList<SeriesPoint> series, DateOnly asOf, int fiscalYearStartMonth)
    {
        var ended = series.Where(p => p.Period.Frequency == kpi.Frequency && p.Period.Last < asOf).ToList();
        if (Anomalies.OfLast(History.Of(kpi.Frequency, ended)) is not { } found) return null;

        return new(found.RuleId, AnomalySentence.Of(found, ended[^1], kpi.Unit, fiscalYearStartMonth));
    }

    /// <summary>Every KPI's values in time order, one a period; calculated KPIs are computed from the others.</summary>
    /// <exception cref="ArgumentException">Formulas run in a circle.</exception>
    public static IReadOnlyDictionary<KpiId, IReadOnlyList<SeriesPoint>> SeriesOf(
        Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateOnly asOf)
    {
        var kpis = scorecard.Kpis.ToDictionary(k => k.Id);
        var (ordered, loop) = DependencyOrder.Of(kpis.Keys, id => kpis[id].Formula?.Operands ?? []);
        if (loop.Count > 0)
            throw new ArgumentException(
                $"The formulas of {string.Join(", ", loop)} run in a circle; take one of them out of the other's operands.",
                nameof(scorecard));

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
