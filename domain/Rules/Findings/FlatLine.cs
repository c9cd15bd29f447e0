using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>
/// Finds a value that stands still while it is on track. A statement contradicts any such line; a computed status only one of which
/// more was expected meanwhile, for many good levels are flat by nature.
/// </summary>
internal static class FlatLine
{
    /// <param name="said">What the owner states, while it counts.</param>
    /// <param name="periods">For how many periods with a value it may stand still.</param>
    public static Finding? Of(Assessment assessed, StatedStatus? said, int periods)
    {
        if (!StandsStill(assessed, periods)) return null;

        var kind = new Part.Choice(assessed.Kpi.Accumulation is Accumulation.Cumulative ? "total" : "level");
        return said switch
        {
            { Status: Status.OnTrack } => new(HumanRules.Flat.Id, FindingWords.FlatStated.Say(kind, periods)),
            null when assessed.Verdict.Status is Status.OnTrack && MoreWasExpected(assessed, periods) =>
                new(HumanRules.Flat.Id, FindingWords.FlatComputed.Say(kind, periods)),
            _ => null,
        };
    }

    /// <summary>A level stands still where its values are the same, a sum where nothing is added; a sum that should stay low is meant to.</summary>
    private static bool StandsStill(Assessment assessed, int periods)
    {
        var (kpi, series) = (assessed.Kpi, assessed.Series);
        if (kpi.Accumulation is Accumulation.Cumulative)
            return kpi.Direction is not Direction.LowerIsBetter && series.Count >= periods && series.TakeLast(periods).All(p => p.Value == 0);

        return series.Count > periods && series.TakeLast(periods + 1).Select(p => p.Value).Distinct().Count() == 1;
    }

    private static bool MoreWasExpected(Assessment assessed, int periods)
    {
        var paces = assessed.Paces.TakeLast(periods + 1).OfType<Pace>().ToList();
        var (then, now) = (paces[0], paces[^1]);
        return assessed.Kpi.Direction switch
        {
            Direction.HigherIsBetter => now.Expected > then.Expected,
            Direction.LowerIsBetter => now.Expected < then.Expected,
            Direction.StayInBand => (now.Expected, now.ExpectedHigh) != (then.Expected, then.ExpectedHigh),
        };
    }
}
