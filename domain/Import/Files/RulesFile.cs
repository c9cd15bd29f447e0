using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>rules.csv</c>: how statuses are computed where a KPI says nothing of its own.</summary>
internal static class RulesFile
{
    /// <returns>The rules, in full; null where they cannot be read, or contradict themselves.</returns>
    public static ScorecardRules? Read(TableRows table)
    {
        if (!table.Complete) return null;
        if (table.Rows.Count == 0) return ScorecardRules.Default;
        foreach (var other in table.Rows.Skip(1)) other.Mistake(null, ImportRuleWords.Two);

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
            row.Mistake("tolerance", ImportRuleWords.ToleranceAboveDefault.Say(row.Written(rules.Tolerance), row.Written(rules.AtRisk)));
        else if (rules.AtRisk < rules.Tolerance)
            row.Mistake("atRisk", ImportRuleWords.AtRiskBelow.Say(row.Written(rules.AtRisk), row.Written(rules.Tolerance)));
        if (rules.OnTrackFrom < rules.AtRiskFrom) row.Mistake("onTrackFrom", ImportRuleWords.OnTrackBelow.Say(
            row.Written(rules.OnTrackFrom), row.Written(rules.AtRiskFrom)));
        return row.Faulty ? null : rules;
    }
}
