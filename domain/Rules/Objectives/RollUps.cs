using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Objectives;

/// <summary>Makes a parent's status of its children's.</summary>
public static class RollUps
{
    /// <param name="children">In any order; the result does not depend on it. What is postponed is not among them.</param>
    /// <param name="postponed">Where there are no children, that is because all of them are postponed.</param>
    public static RollUpReading Of(IReadOnlyCollection<RollUpChild> children, RollUp kind, ScorecardRules rules, bool postponed = false)
    {
        // Sums of doubles depend on their order; a fixed one makes the result independent of the caller's.
        var sorted = children.Where(c => c.Weight > 0)
            .OrderBy(c => c.Weight)
            .ThenBy(c => c.Score)
            .ThenBy(c => c.StaleShare)
            .ThenBy(c => c.MissingShare)
            .ToList();
        if (sorted.Count == 0)
            return new()
            {
                Status = Status.NoInformation,
                MissingShare = 1,
                RuleId = RollUpRules.Empty.Id,
                Sentence = postponed ? RollUpWords.AllPostponed : RollUpWords.NoKpi,
            };

        var weight = sorted.Sum(c => c.Weight);
        var stale = sorted.Sum(c => c.Weight * c.StaleShare) / weight;
        var missing = sorted.Sum(c => c.Weight * c.MissingShare) / weight;
        var known = sorted.Where(c => c.Score is not null).ToList();
        var score = Score(known);

        if (known.Count == 0 || stale + missing > rules.UnknownUpTo)
        {
            return new()
            {
                Status = stale > 0 ? Status.Stale : Status.NoInformation,
                Score = score,
                StaleShare = stale,
                MissingShare = missing,
                RuleId = RollUpRules.MostlyUnknown.Id,
                Sentence = RollUpSentence.MostlyUnknown(stale, missing),
            };
        }

        var worst = known.Where(c => c.Status is Status.OnTrack or Status.AtRisk or Status.OffTrack)
            .Select(c => c.Status)
            .DefaultIfEmpty(ByScore(score!.Value, rules))
            .Max();
        var status = kind is RollUp.WorstChild ? worst : ByScore(score!.Value, rules);
        return new()
        {
            Status = status,
            Score = score,
            StaleShare = stale,
            MissingShare = missing,
            RuleId = (kind is RollUp.WorstChild ? RollUpRules.WorstChild : RollUpRules.Weighted).Id,
            Sentence = kind is RollUp.WorstChild
                ? RollUpSentence.Worst(sorted.Count, worst, stale, missing)
                : RollUpSentence.Weighted(sorted, score!.Value, stale, missing, rules),
        };
    }

    private static double? Score(List<RollUpChild> known)
    {
        if (known.Count == 0) return null;

        // A child that is itself half unknown speaks with the half of its weight that is known.
        var weights = known.Select(c => c.Weight * Math.Max(1 - c.StaleShare - c.MissingShare, 1e-9)).ToList();
        var mean = known.Zip(weights, (c, w) => c.Score!.Value * w).Sum() / weights.Sum();
        return Math.Clamp(mean, known.Min(c => c.Score!.Value), known.Max(c => c.Score!.Value));
    }

    private static Status ByScore(double score, ScorecardRules rules) =>
        score >= rules.OnTrackFrom ? Status.OnTrack : score >= rules.AtRiskFrom ? Status.AtRisk : Status.OffTrack;
}
