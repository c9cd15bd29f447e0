namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with the rules of a scorecard or of a KPI.</summary>
internal static class ImportRuleWords
{
    public static readonly Word Two = new("import.rules-two");

    public static readonly Word<string, string> AtRiskBelow = new("import.at-risk-below", "atRisk", "tolerance");

    public static readonly Word<string, string> AtRiskBelowScorecard = new("import.at-risk-below-scorecard", "atRisk", "tolerance");

    public static readonly Word<string, string> ToleranceAboveScorecard = new("import.tolerance-above-scorecard", "tolerance", "atRisk");

    public static readonly Word<string, string> ToleranceAboveDefault = new("import.tolerance-above-default", "tolerance", "atRisk");

    public static readonly Word<string, string> OnTrackBelow = new("import.on-track-below", "onTrackFrom", "atRiskFrom");
}
