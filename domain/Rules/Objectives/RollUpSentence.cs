using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Objectives;

/// <summary>Says what a roll-up rests on: how its parts stand, what they score, and what is not known of them.</summary>
internal static class RollUpSentence
{
    private static readonly Status[] Order = [Status.OnTrack, Status.AtRisk, Status.OffTrack, Status.Stale, Status.NoInformation];

    public static Saying Weighted(IReadOnlyCollection<RollUpChild> parts, double score, double stale, double missing, ScorecardRules rules)
    {
        var exact = !IsWhole(rules.OnTrackFrom) || !IsWhole(rules.AtRiskFrom);
        return RollUpWords.Weighted.Say(
            Standing(parts),
            Points(score, exact),
            Points(rules.OnTrackFrom, exact),
            Points(rules.AtRiskFrom, exact),
            Known(stale, missing));
    }

    public static Saying Worst(int parts, Status worst, double stale, double missing) => RollUpWords.Worst.Say(parts, Part.Of(worst), Known(stale, missing));

    public static Saying MostlyUnknown(double stale, double missing) => RollUpWords.MostlyUnknown.Say(Known(stale, missing));

    private static Part Standing(IReadOnlyCollection<RollUpChild> parts)
    {
        var counts = Order.Select(s => (Status: s, Count: parts.Count(p => p.Status == s))).Where(c => c.Count > 0).ToList();
        if (counts is [var (same, all)]) return RollUpWords.Same.Say(all, Part.Of(same));

        return Part.Of(counts.Select((c, i) => i == 0 ? RollUpWords.SomeOf.Say(c.Count, parts.Count, Part.Of(c.Status)) : RollUpWords.Some.Say(c.Count, Part.Of(c.Status))));
    }

    private static Saying Known(double stale, double missing) => (stale, missing) switch
    {
        (0, 0) => RollUpWords.AllKnown,
        (_, 0) => RollUpWords.Stale.Say(new(stale)),
        (0, _) => RollUpWords.Missing.Say(new(missing)),
        _ => RollUpWords.StaleAndMissing.Say(new(stale), new(missing)),
    };

    // Cut, not rounded: 74.96 must not read as the 75 that it misses. Whole points do for limits in whole points.
    private static Part.Number Points(double score, bool exact) =>
        exact ? new((decimal)(Math.Floor(Tidy(score) * 10) / 10), 1) : new((decimal)Math.Floor(Tidy(score)), 0);

    private static bool IsWhole(double score) => Tidy(score) == Math.Floor(Tidy(score));

    // In points, without what sums of doubles add.
    private static double Tidy(double score) => Math.Round(score * 100, 6);
}
