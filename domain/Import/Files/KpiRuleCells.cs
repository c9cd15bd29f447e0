using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads a KPI's own rules, and judges them together with what the scorecard says where the KPI is silent.</summary>
internal static class KpiRuleCells
{
    /// <param name="scorecard">The scorecard's rules; null where they cannot be read, and the KPI's are judged by themselves.</param>
    /// <returns>The KPI's own rules; null where it has none.</returns>
    public static KpiRules? Read(RowCells row, ScorecardRules? scorecard)
    {
        var own = new KpiRules(
            row.Fraction("tolerance", 0, RuleBounds.Fraction),
            row.Fraction("atRisk", 0, RuleBounds.Fraction),
            row.Whole("badPeriods", 1, RuleBounds.InARow),
            row.Whole("goodPeriods", 1, RuleBounds.InARow),
            row.Whole("overrideCycles", 0, RuleBounds.Periods),
            row.Whole("flatPeriods", 1, RuleBounds.Periods),
            row.Whole("driverPeriods", 1, RuleBounds.Periods));

        Pair(row, own.Tolerance, own.AtRisk, scorecard);
        return own == new KpiRules() ? null : own;
    }

    /// <summary>One of the two may be the scorecard's: what holds together is judged together.</summary>
    private static void Pair(RowCells row, double? tolerance, double? atRisk, ScorecardRules? scorecard)
    {
        if (atRisk < tolerance)
            row.Mistake("atRisk", ImportRuleWords.AtRiskBelow.Say(row.Written(atRisk), row.Written(tolerance)));
        else if (atRisk is null && tolerance > scorecard?.AtRisk)
            row.Mistake("tolerance", ImportRuleWords.ToleranceAboveScorecard.Say(row.Written(tolerance), row.Written(scorecard.AtRisk)));
        else if (tolerance is null && atRisk < scorecard?.Tolerance)
            row.Mistake("atRisk", ImportRuleWords.AtRiskBelowScorecard.Say(row.Written(atRisk), row.Written(scorecard.Tolerance)));
    }
}
