using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads <c>rules.csv</c>: how statuses are computed where a KPI says nothing of its own.</summary>
internal static class RulesFile
{
    public static ScorecardRules Read(TableRows table)
    {
        if (table.Rows.Count == 0) return ScorecardRules.Default;
        foreach (var other in table.Rows.Skip(1)) other.Mistake(null, "A scorecard has one line of rules: remove this one, and write a KPI's own rules into kpis.csv.");

        var row = table.Rows[0];
        var plain = ScorecardRules.Default;
        var rules = new ScorecardRules
        {
            Tolerance = row.Fraction("tolerance", 0, 10) ?? plain.Tolerance,
            AtRisk = row.Fraction("atRisk", 0, 10) ?? plain.AtRisk,
            BadPeriods = row.Whole("badPeriods", 1, 24) ?? plain.BadPeriods,
            GoodPeriods = row.Whole("goodPeriods", 1, 24) ?? plain.GoodPeriods,
            FreshFor = row.Whole("freshFor", 0, 366) ?? plain.FreshFor,
            OverrideCycles = row.Whole("overrideCycles", 0, 100) ?? plain.OverrideCycles,
            FlatPeriods = row.Whole("flatPeriods", 1, 100) ?? plain.FlatPeriods,
            DriverPeriods = row.Whole("driverPeriods", 1, 100) ?? plain.DriverPeriods,
            OnTrackFrom = row.Fraction("onTrackFrom", 0, 1) ?? plain.OnTrackFrom,
            AtRiskFrom = row.Fraction("atRiskFrom", 0, 1) ?? plain.AtRiskFrom,
            UnknownUpTo = row.Fraction("unknownUpTo", 0, 1) ?? plain.UnknownUpTo,
        };

        if (rules.AtRisk < rules.Tolerance) row.Mistake("atRisk", Invariant($"'atRisk' {rules.AtRisk} is below the tolerance {rules.Tolerance}: what is on track cannot be off track as well. Raise it."));
        if (rules.OnTrackFrom < rules.AtRiskFrom) row.Mistake("onTrackFrom", Invariant($"'onTrackFrom' {rules.OnTrackFrom} is below 'atRiskFrom' {rules.AtRiskFrom}: a score cannot be on track before it is at risk. Raise it."));
        return rules;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
