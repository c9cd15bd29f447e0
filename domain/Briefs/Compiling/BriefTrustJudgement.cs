using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Judges how far a brief's numbers can be relied on, and says why.</summary>
internal static class BriefTrustJudgement
{
    /// <param name="whole">How the whole scorecard rolls up; null where it has no objectives.</param>
    public static (BriefTrust Trust, Saying Sentence) Of(IReadOnlyList<BriefRow> rows, BriefCompleteness completeness, RollUpReading? whole)
    {
        var (stale, unknown) = (rows.Count(r => r.Verdict.Status == Status.Stale), rows.Count(r => r.Verdict.Status == Status.NoInformation));
        var blind = Math.Max(rows.Count == 0 ? 0 : (stale + unknown) / (double)rows.Count, whole?.UnknownShare ?? 0);
        var trust = completeness.Updated * 2 < completeness.Asked || blind > 1 / 3d ? BriefTrust.Low
            : completeness.Updated < completeness.Asked || blind > 0.1 ? BriefTrust.Limited
            : BriefTrust.High;
        var because = Part.Of(Because(completeness, stale, unknown));

        return (trust, whole is null || stale + unknown == 0
            ? BriefTrustWords.Trust.Say(Part.Of(trust), because)
            : BriefTrustWords.TrustWeighed.Say(Part.Of(trust), because, Weight(whole)));
    }

    private static List<Saying> Because(BriefCompleteness completeness, int stale, int unknown)
    {
        var missing = completeness.Asked - completeness.Updated;
        var parts = new List<Saying>();
        if (missing > 0) parts.Add(BriefTrustWords.Missing.Say(missing, completeness.Asked));
        if (stale > 0) parts.Add(BriefTrustWords.Stale.Say(stale));
        if (unknown > 0) parts.Add(BriefTrustWords.Unknown.Say(unknown));
        return parts.Count == 0 ? [BriefTrustWords.Complete] : parts;
    }

    /// <summary>A stale KPI may carry half of the scorecard or nothing of it: the count alone does not tell.</summary>
    private static Saying Weight(RollUpReading whole) => (whole.StaleShare, whole.MissingShare) switch
    {
        (0, 0) => BriefTrustWords.WeightNone,
        (var stale, 0) => BriefTrustWords.WeightStale.Say(new(stale)),
        (0, var missing) => BriefTrustWords.WeightMissing.Say(new(missing)),
        var (stale, missing) => BriefTrustWords.WeightBoth.Say(new(stale), new(missing)),
    };
}
