using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads <c>rules.csv</c>: how statuses are computed where a KPI says nothing of its own.</summary>
internal static class RulesFile
{
    /// <returns>The rules, in full; null where they cannot be read, or contradict themselves.</returns>
    public static ScorecardRules? Read(TableRows table)
    {
        if (!table.Complete) return null;
        if (table.Rows.Count == 0) return ScorecardRules.Default;
        foreach (var other in table.Rows.Skip(1)) other.Mistake(null, "A scorecard has one line of rules: remove this one, and write a KPI's own rules into kpis.csv.");

        var row = table.Rows[0];
        var plain = ScorecardRules.Default;
        var rules = new ScorecardRules
        {
            Tolerance = row.Fraction("tolerance", 0, RuleBounds.Fraction) ?? plain.Tolerance,
            AtRisk = row.Fraction("atRisk", 0, RuleBounds.Fraction) ?? plain.AtRisk,
            BadPeriods = row.Whole("badPeriods", 1, RuleBounds.InARow) ?? plain.BadPeriods,
            GoodPeriods = row.Whole("goodPeriods", 1, RuleBounds.InARow) ?? plain.GoodPeriods,
            FreshFor = row.Whole("freshFor", 0, 366) ?? plain.FreshFor,
            OverrideCycles = row.Whole("overrideCycles", 0, RuleBounds.Periods) ?? plain.OverrideCycles,
            FlatPeriods = row.Whole("flatPeriods", 1, RuleBounds.Periods) ?? plain.FlatPeriods,
            DriverPeriods = row.Whole("driverPeriods", 1, RuleBounds.Periods) ?? plain.DriverPeriods,
            OnTrackFrom = row.Fraction("onTrackFrom", 0, 1) ?? plain.OnTrackFrom,
            AtRiskFrom = row.Fraction("atRiskFrom", 0, 1) ?? plain.AtRiskFrom,
            UnknownUpTo = row.Fraction("unknownUpTo", 0, 1) ?? plain.UnknownUpTo,
        };

        if (row.Faulty) return null;
        if (rules.AtRisk < rules.Tolerance && row.Text("atRisk") is null)
            row.Mistake("tolerance", Invariant($"'tolerance' {rules.Tolerance} is above 'atRisk', which is {rules.AtRisk} where nothing is written: what is on track cannot be off track as well. Lower it, or write an 'atRisk' beside it."));
        else if (rules.AtRisk < rules.Tolerance)
            row.Mistake("atRisk", Invariant($"'atRisk' {rules.AtRisk} is below the tolerance {rules.Tolerance}: what is on track cannot be off track as well. Raise it."));
        if (rules.OnTrackFrom < rules.AtRiskFrom) row.Mistake("onTrackFrom", Invariant($"'onTrackFrom' {rules.OnTrackFrom} is below 'atRiskFrom' {rules.AtRiskFrom}: a score cannot be on track before it is at risk. Raise it."));
        return row.Faulty ? null : rules;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
