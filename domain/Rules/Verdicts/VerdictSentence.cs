using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Says why a KPI has its status, with the numbers of the case.</summary>
internal static class VerdictSentence
{
    /// <param name="unit">The KPI's.</param>
    /// <param name="direction">The KPI's: where low is good, being below is being better.</param>
    public static Saying Of(Verdict verdict, Unit unit, Direction direction, int fiscalYearStartMonth)
    {
        return verdict.Basis.Match(
            nothing => VerdictWords.NoData,
            untargeted => (verdict.RuleId == StatusRules.NoTarget.Id ? VerdictWords.NoTarget : VerdictWords.NoTargetForPeriod)
                .Say(VerdictWords.One.Say(new(untargeted.Last.Actual.Value, unit), At(untargeted.Last.Actual.Period))),
            // A sum since the year began is not the value that its owner typed last.
            judged => OfJudged(
                verdict.RuleId,
                judged,
                (judged.Periods > 1 || judged.Value != judged.Last.Actual.Value ? VerdictWords.Total : VerdictWords.One)
                    .Say(new(judged.Value, unit), At(judged.Last.Actual.Period)),
                unit,
                direction),
            stale => VerdictWords.Stale.Say(
                new(stale.Last.Actual.Value, unit),
                At(stale.Last.Actual.Period),
                At(stale.Overdue.Period),
                stale.Overdue.WorkingDays,
                stale.Overdue.Allowed));

        Part.Period At(string period) => new(period, fiscalYearStartMonth);
    }

    private static Saying OfJudged(string ruleId, VerdictBasis.Judged judged, Saying value, Unit unit, Direction direction)
    {
        var said = Said(ruleId, judged, value, unit, direction);
        return judged is { OnTheWay: true, Covered: { } covered } ? Counted(said, covered) : said;
    }

    private static Saying Said(string ruleId, VerdictBasis.Judged judged, Saying value, Unit unit, Direction direction)
    {
        // A run is told where an alarm is held back: the values that are there would not be on track.
        if (ruleId == StatusRules.Gap.Id && judged.Run == 0) return VerdictWords.Gap.Say(value, judged.MissingPeriods);

        var stand = VerdictStand.Of(judged, value, unit, direction);
        return ruleId switch
        {
            _ when ruleId == StatusRules.Gap.Id => VerdictWords.GapHeldBack.Say(stand, judged.MissingPeriods),
            _ when ruleId == StatusRules.AlarmHeldBack.Id => VerdictWords.AlarmHeldBack.Say(stand, judged.Run),
            _ when ruleId == StatusRules.Clearing.Id => VerdictWords.Clearing.Say(stand, judged.Run),
            _ when ruleId == StatusRules.OnTrack.Id && judged.Shortfall > 0 => VerdictWords.WithinTolerance.Say(stand),
            _ => stand,
        };
    }

    /// <summary>What is expected of a sum means little without the days that it is expected of.</summary>
    private static Saying Counted(Saying said, CoveredDays covered)
    {
        var which = covered.Between == 1 ? "day" : covered.Count == covered.Between ? "days" : "some";
        return VerdictWords.Counted.Say(said, new(which), covered.Count, covered.Between, covered.First, covered.Last);
    }
}
