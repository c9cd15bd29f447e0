using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

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
        const string Why = "what is on track cannot be off track as well";
        if (atRisk < tolerance)
            row.Mistake("atRisk", Invariant($"'atRisk' {atRisk} is below the tolerance {tolerance}: {Why}. Raise it."));
        else if (atRisk is null && tolerance > scorecard?.AtRisk)
            row.Mistake("tolerance", Invariant($"'tolerance' {tolerance} is above the scorecard's 'atRisk' {scorecard.AtRisk}: {Why}. Lower it, or write an 'atRisk' of the KPI's own beside it."));
        else if (tolerance is null && atRisk < scorecard?.Tolerance)
            row.Mistake("atRisk", Invariant($"'atRisk' {atRisk} is below the scorecard's tolerance {scorecard.Tolerance}: {Why}. Raise it, or write a tolerance of the KPI's own beside it."));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
