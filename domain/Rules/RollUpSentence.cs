using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Says in English what a roll-up rests on: how its parts stand, what they score, and what is not known of them.</summary>
internal static class RollUpSentence
{
    private static readonly Status[] Order = [Status.OnTrack, Status.AtRisk, Status.OffTrack, Status.Stale, Status.NoInformation];

    public static string Weighted(IReadOnlyCollection<RollUpChild> parts, double score, double stale, double missing, ScorecardRules rules)
    {
        var exact = !IsWhole(rules.OnTrackFrom) || !IsWhole(rules.AtRiskFrom);
        return $"{Standing(parts)}: {Points(score, exact)} of 100 points by weight (on track from {Points(rules.OnTrackFrom, exact)}, at risk from {Points(rules.AtRiskFrom, exact)}); {Unknown(stale, missing)}.";
    }

    public static string Worst(int parts, Status worst, double stale, double missing) =>
        $"{(parts == 1 ? "Its one part" : string.Create(CultureInfo.InvariantCulture, $"The worst of {parts} parts"))} is {StatusWords.Of(worst)}; {Unknown(stale, missing)}.";

    public static string MostlyUnknown(double stale, double missing) => $"Too little is known: {Unknown(stale, missing)}.";

    private static string Standing(IReadOnlyCollection<RollUpChild> parts)
    {
        var counts = Order.Select(s => (Status: s, Count: parts.Count(p => p.Status == s))).Where(c => c.Count > 0).ToList();
        return (parts.Count, counts) switch
        {
            (1, [var only]) => $"Its one part {Is(only)}",
            (2, [var both]) => $"Both parts {Is(both)}",
            (var all, [var same]) => string.Create(CultureInfo.InvariantCulture, $"All {all} parts {Is(same)}"),
            (var all, _) => Counted.List([.. counts.Select((c, i) => string.Create(
                CultureInfo.InvariantCulture, $"{c.Count}{(i == 0 ? $" of {all} parts" : "")} {Is(c)}"))]),
        };
    }

    private static string Is((Status Status, int Count) parts) => (parts.Status, parts.Count) switch
    {
        (Status.NoInformation, 1) => "has no information",
        (Status.NoInformation, _) => "have no information",
        (_, 1) => $"is {StatusWords.Of(parts.Status)}",
        _ => $"are {StatusWords.Of(parts.Status)}",
    };

    private static string Unknown(double stale, double missing) => (stale, missing) switch
    {
        (0, 0) => "all of the weight is known",
        (_, 0) => $"{Percent(stale)} of the weight is stale",
        (0, _) => $"{Percent(missing)} of the weight has no value or target",
        _ => $"{Percent(stale)} of the weight is stale and {Percent(missing)} has no value or target",
    };

    private static string Percent(double share) => ShareText.Of(share, VerdictSentence.English);

    // Cut, not rounded: 74.96 must not read as the 75 that it misses. Whole points do for limits in whole points.
    private static string Points(double score, bool exact) =>
        (exact ? Math.Floor(Tidy(score) * 10) / 10 : Math.Floor(Tidy(score))).ToString("0.#", CultureInfo.InvariantCulture);

    private static bool IsWhole(double score) => Tidy(score) == Math.Floor(Tidy(score));

    // In points, without what sums of doubles add.
    private static double Tidy(double score) => Math.Round(score * 100, 6);
}
