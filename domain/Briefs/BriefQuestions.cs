using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs;

/// <summary>
/// Answers the four questions about an agenda item from what was stored: are we on track, what is changing, where is the risk, and what is
/// to be done now, and by whom.
/// </summary>
public static class BriefQuestions
{
    // A strategic KPI, or a quarter of the whole.
    private const int MuchWeight = 10;

    /// <returns>Four, in this order; of briefs of earlier builds three, because they do not know what is to be done.</returns>
    public static IReadOnlyList<BriefAnswer> Of(Brief brief, AgendaItem item)
    {
        var row = BriefText.RowOf(brief, item);
        return
        [
            new(AgendaQuestionWords.OnTrack, [OnTrack(brief, item, row)]),
            new(AgendaQuestionWords.Changing, Changing(brief, item, row)),
            new(AgendaQuestionWords.Risk, Risks(item, row)),
            .. item.Action is { } action ? [new(AgendaQuestionWords.Action, [new(Needed(brief, action, row))])] : Array.Empty<BriefAnswer>(),
        ];
    }

    /// <summary>
    /// Which way the last value went from the one before it; null where there is none, and for a sum, which only grows while its parts go up and down.
    /// </summary>
    public static Saying? SinceValueBefore(Brief brief, BriefRow row)
    {
        if (BriefSeries.IsSum(row) || row.Points is not [.., var before, var last]) return null;

        var period = BriefText.Period(brief, before.Period);
        return (last.Value - before.Value) switch
        {
            > 0 and var more => BriefCardWords.Up.Say(new(more, row.Unit), period),
            < 0 and var less => BriefCardWords.Down.Say(new(-less, row.Unit), period),
            _ => BriefCardWords.Same.Say(period),
        };
    }

    /// <summary>What has to be done now, and by whom.</summary>
    public static Saying Needed(Brief brief, NeededAction action, BriefRow? row)
    {
        if (action.By is not { } by) return AgendaQuestionWords.NobodyThere;

        return action.Kind switch
        {
            NeededActionKind.GiveNumber => row?.Verdict.Basis is VerdictBasis.Stale { Overdue.Period: var missing }
                ? AgendaQuestionWords.GivesNumberFor.Say(by, BriefText.Period(brief, missing))
                : AgendaQuestionWords.GivesNumber.Say(by),
            NeededActionKind.Unblock => AgendaQuestionWords.Unblocks.Say(by),
            NeededActionKind.SetTarget => AgendaQuestionWords.SetsTarget.Say(by),
            NeededActionKind.NameOwner => AgendaQuestionWords.NamesOwner.Say(by),
            NeededActionKind.CloseGap => row?.Verdict.Basis is VerdictBasis.Judged { Shortfall: > 0 and var gap }
                ? AgendaQuestionWords.ClosesGap.Say(new(gap, row.Unit), by)
                : AgendaQuestionWords.Recovers.Say(by),
            NeededActionKind.Turn => AgendaQuestionWords.Turns.Say(by),
            NeededActionKind.ClearUp => AgendaQuestionWords.ClearsUp.Say(by),
            NeededActionKind.RaiseChance => AgendaQuestionWords.RaisesChance.Say(by),
            NeededActionKind.HelpDriver => AgendaQuestionWords.HelpsDriver.Say(by),
            NeededActionKind.RevisitPlan => AgendaQuestionWords.RevisitsPlan.Say(by),
            NeededActionKind.Allocate => AgendaQuestionWords.Allocates.Say(by),
            NeededActionKind.Recalibrate => AgendaQuestionWords.Recalibrates.Say(by),
            NeededActionKind.RepairNumber => AgendaQuestionWords.RepairsNumber.Say(by),
            NeededActionKind.FinishDecided => AgendaQuestionWords.Finishes.Say(by),
        };
    }

    private static Remark OnTrack(Brief brief, AgendaItem item, BriefRow? row) => row is null
        ? new(AgendaQuestionWords.Stands.Say(Part.Of(item.Status), item.Reason), item.RuleId)
        : new(AgendaQuestionWords.Stands.Say(Part.Of(item.Status), BriefText.Why(brief, row).Sentence), row.Verdict.RuleId);

    private static Remark[] Changing(Brief brief, AgendaItem item, BriefRow? row)
    {
        if (row is null) return [new(AgendaQuestionWords.NothingToCompare)];

        Remark[] known =
        [
            .. SinceValueBefore(brief, row) is { } since ? [new(since)] : Array.Empty<Remark>(),
            .. SinceLastReview(brief, row) is { } then ? [new(then)] : Array.Empty<Remark>(),
        ];
        Remark[] outlook = row.Forecast is { Expected: not null } ? [BriefText.Forecast(row)!] : [];
        // Where the chance is a risk, that says where it is going.
        var isSaidAsRisk = known.Length > 0 && item.Reasons?.Any(r => r.RuleId == AgendaRules.ForecastMiss.Id) == true;
        Remark[] found = isSaidAsRisk ? known : [.. known, .. outlook];
        return found.Length == 0 ? [new(AgendaQuestionWords.NothingToCompare)] : found;
    }

    private static Saying? SinceLastReview(Brief brief, BriefRow row)
    {
        if (row.Before is not { } before || brief.LastReviewOn is not { } day) return null;

        var isSame = row.Verdict.Basis is VerdictBasis.Known { Last.Actual.Period: var period } && period == before.Period
            && BriefText.Judged(row)?.Value == before.Value;
        if (isSame && before.Status == row.Verdict.Status) return AgendaQuestionWords.NothingNew.Say(day);
        return before switch
        {
            { Value: { } value, Status: Status.NoInformation } => AgendaQuestionWords.ThenNotJudged.Say(day, new(value, row.Unit)),
            { Value: { } value } => AgendaQuestionWords.Then.Say(day, StatusName.Of(before.Status), new(value, row.Unit)),
            _ => AgendaQuestionWords.ThenWithoutValue.Say(day, StatusName.Of(before.Status)),
        };
    }

    /// <summary>What was found beside the status, and what hangs on it. That it got worse is change and no risk, and a little weight none either.</summary>
    private static Remark[] Risks(AgendaItem item, BriefRow? row)
    {
        Remark[] found =
        [
            .. (item.Reasons ?? [])
                .Where(r => !AgendaRules.OfStatus.Contains(r.RuleId))
                .Where(r => r.RuleId != AgendaRules.GotWorse.Id && r.RuleId != AgendaRules.GotBetter.Id && r.RuleId != AgendaRules.Decided.Id)
                .Where(r => r.RuleId != AgendaRules.Weight.Id || r.Points >= MuchWeight)
                .Select(r => new Remark(r.Sentence, r.RuleId)),
            // That a series is odd says nothing yet, and may be the beginning of something.
            .. row is null ? [] : BriefText.Remarks(row).Where(r => r.RuleIds.Any(IsAnomaly)),
        ];
        return found.Length == 0 ? [new(AgendaQuestionWords.NoOtherRisk)] : found;
    }

    private static bool IsAnomaly(string rule) => ForecastRules.Anomalies.Any(r => r.Id == rule);
}
