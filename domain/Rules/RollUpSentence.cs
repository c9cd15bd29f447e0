using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Says in English what a roll-up rests on: how its parts stand, what they score, and what is not known of them.</summary>
internal static class RollUpSentence
{
    private static readonly Status[] Order = [Status.OnTrack, Status.AtRisk, Status.OffTrack, Status.Stale, Status.NoInformation];

    public static string Weighted(IReadOnlyCollection<RollUpChild> parts, double score, double stale, double missing, ScorecardRules rules) =>
        $"{Standing(parts)}: {Points(score)} of 100 points by weight (on track from {Points(rules.OnTrackFrom)}, at risk from {Points(rules.AtRiskFrom)}); {Unknown(stale, missing)}.";

    public static string Worst(int parts, Status worst, double stale, double missing) =>
        $"{(parts == 1 ? "Its one part" : string.Create(CultureInfo.InvariantCulture, $"The worst of {parts} parts"))} is {StatusWords.Of(worst)}; {Unknown(stale, missing)}.";

    public static string MostlyUnknown(double stale, double missing) => $"Too little is known: {Unknown(stale, missing)}.";

    private static string Standing(IReadOnlyCollection<RollUpChild> parts)
    {
        var counts = Order.Select(s => (Status: s, Count: parts.Count(p => p.Status == s))).Where(c => c.Count > 0).ToList();
        return (parts.Count, counts) switch
        {
            (1, [var only]) => $"Its one part is {StatusWords.Of(only.Status)}",
            (var all, [var only]) => string.Create(CultureInfo.InvariantCulture, $"All {all} parts are {StatusWords.Of(only.Status)}"),
            (var all, _) => Counted.List([.. counts.Select((c, i) => string.Create(
                CultureInfo.InvariantCulture, $"{c.Count}{(i == 0 ? $" of {all} parts" : "")} {(c.Count == 1 ? "is" : "are")} {StatusWords.Of(c.Status)}"))]),
        };
    }

    private static string Unknown(double stale, double missing) => (stale, missing) switch
    {
        (0, 0) => "all of the weight is known",
        (_, 0) => $"{Percent(stale)} of the weight is stale",
        (0, _) => $"{Percent(missing)} of the weight has no value or target",
        _ => $"{Percent(stale)} of the weight is stale and {Percent(missing)} has no value or target",
    };

    private static string Percent(double share) => ShareText.Of(share, VerdictSentence.English);

    // Cut, not rounded: 74.96 must not read as the 75 that it misses. The inner rounding only takes off what doubles add.
    private static string Points(double score) =>
        (Math.Floor(Math.Round(score * 1000, 6)) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
