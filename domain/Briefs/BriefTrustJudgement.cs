using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Briefs;

/// <summary>Judges how far a brief's numbers can be relied on, and says why.</summary>
internal static class BriefTrustJudgement
{
    /// <param name="whole">How the whole scorecard rolls up; null where it has no objectives.</param>
    public static (BriefTrust Trust, string Sentence) Of(IReadOnlyList<BriefRow> rows, BriefCompleteness completeness, RollUpReading? whole)
    {
        var (stale, unknown) = (rows.Count(r => r.Verdict.Status == Status.Stale), rows.Count(r => r.Verdict.Status == Status.NoInformation));
        var blind = Math.Max(rows.Count == 0 ? 0 : (stale + unknown) / (double)rows.Count, whole?.UnknownShare ?? 0);
        var trust = completeness.Updated * 2 < completeness.Asked || blind > 1 / 3d ? BriefTrust.Low
            : completeness.Updated < completeness.Asked || blind > 0.1 ? BriefTrust.Limited
            : BriefTrust.High;

        return (trust, $"{Advice(trust)}: {Because(completeness, stale, unknown)}{(whole is null || stale + unknown == 0 ? "" : Weight(whole))}.");
    }

    private static string Advice(BriefTrust trust) => trust switch
    {
        BriefTrust.High => "These numbers can be relied on",
        BriefTrust.Limited => "Rely on these numbers with care",
        _ => "These numbers say little about today",
    };

    private static string Because(BriefCompleteness completeness, int stale, int unknown)
    {
        var missing = completeness.Asked - completeness.Updated;
        var parts = new List<string>();
        if (missing > 0) parts.Add($"{missing} of {Counted.Of(completeness.Asked, "number")} asked for did not come in");
        if (stale > 0) parts.Add($"{Counted.Of(stale, "KPI is", "KPIs are")} stale");
        if (unknown > 0) parts.Add($"{Counted.Of(unknown, "KPI has", "KPIs have")} no value or no target");
        return parts.Count == 0 ? "everything asked for came in, and every KPI has a fresh value" : Counted.List(parts);
    }

    /// <summary>A stale KPI may carry half of the scorecard or nothing of it: the count alone does not tell.</summary>
    private static string Weight(RollUpReading whole) => (whole.StaleShare, whole.MissingShare) switch
    {
        (0, 0) => "; what is stale or missing weighs nothing in the whole",
        (var stale, 0) => $"; {Share(stale)} of the whole's weight is stale",
        (0, var missing) => $"; {Share(missing)} of the whole's weight has no value or target",
        var (stale, missing) => $"; {Share(stale)} of the whole's weight is stale and {Share(missing)} has no value or target",
    };

    private static string Share(double share) => ShareText.Of(share, System.Globalization.CultureInfo.GetCultureInfo("en-US"));
}
