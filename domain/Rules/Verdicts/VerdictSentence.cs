using PerfServerless.Domain.Amounts;
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
        if (verdict.Latest is not { } latest || verdict.RuleId == StatusRules.NoData.Id) return VerdictWords.NoData;
        if (verdict.RuleId == StatusRules.Stale.Id && verdict.Overdue is { } overdue)
            return VerdictWords.Stale.Say(
                new(latest.Value, unit),
                new(latest.Period, fiscalYearStartMonth),
                new(overdue.Period, fiscalYearStartMonth),
                overdue.WorkingDays,
                overdue.Allowed);

        // A sum since the year began is not the value that its owner typed last.
        var judged = (verdict.Periods > 1 ? VerdictWords.Total : VerdictWords.One)
            .Say(new(verdict.Value ?? latest.Value, unit), new(latest.Period, fiscalYearStartMonth));
        if (verdict.RuleId == StatusRules.NoTarget.Id) return VerdictWords.NoTarget.Say(judged);
        if (verdict.RuleId == StatusRules.NoTargetForPeriod.Id) return VerdictWords.NoTargetForPeriod.Say(judged);
        if (verdict.RuleId == StatusRules.Gap.Id) return VerdictWords.Gap.Say(judged, verdict.MissingPeriods);

        var stand = VerdictStand.Of(verdict, judged, unit, direction);
        return verdict.RuleId switch
        {
            _ when verdict.RuleId == StatusRules.AlarmHeldBack.Id => VerdictWords.AlarmHeldBack.Say(stand, verdict.Run),
            _ when verdict.RuleId == StatusRules.Clearing.Id => VerdictWords.Clearing.Say(stand, verdict.Run),
            _ when verdict.RuleId == StatusRules.OnTrack.Id && verdict.Shortfall is > 0 => VerdictWords.WithinTolerance.Say(stand),
            _ => stand,
        };
    }
}
