using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>Says of a decision which target it changes, and how far that is.</summary>
public static class TargetFacts
{
    /// <summary>More are shown of no number.</summary>
    private const int MostDecimals = 6;

    /// <returns>Null where it changes none.</returns>
    public static Saying? Of(Decision decision)
    {
        if (decision.Target is not { } target) return null;

        var change = Change(target.Before, target.After, target.Unit, target.FiscalYearStartMonth);
        return target.State switch
        {
            ProposalState.Open => TargetWords.Waits.Say(change, target.To),
            ProposalState.Agreed => TargetWords.Agreed.Say(change, target.To),
            ProposalState.Declined => TargetWords.Declined.Say(change, target.To, target.Answer ?? ""),
            ProposalState.Withdrawn => TargetWords.Withdrawn.Say(change),
            ProposalState.NotReached => TargetWords.NotReached.Say(change, target.To),
            ProposalState.Undone => TargetWords.Undone.Say(change, target.To),
            ProposalState.Refused => TargetWords.Refused.Say(change, target.To, target.Refusal ?? PartWords.None),
        };
    }

    /// <summary>The KPI's unit with as many decimals as the targets have: nobody agrees to a rounded number.</summary>
    public static Unit Exact(Unit unit, params IEnumerable<PeriodTarget?> targets)
    {
        var decimals = targets.OfType<PeriodTarget>()
            .SelectMany(t => new[] { t.Target, t.BandHigh, t.Stretch })
            .OfType<decimal>()
            .Select(n => Enumerable.Range(0, MostDecimals).FirstOrDefault(d => decimal.Round(n, d) == n, MostDecimals));
        return unit with { Decimals = decimals.Append(unit.Decimals).Max() };
    }

    /// <summary>The target of a proposal, with what it was before.</summary>
    public static Saying Of(ProposedTarget target) => Change(target.Before, target.After, target.Unit, target.FiscalYearStartMonth);

    /// <summary>Where the period had no target, the one that ends before it: by that the new one can be judged.</summary>
    /// <returns>Null where there is none.</returns>
    internal static Saying? BeforeIt(ProposedTarget target, Kpi? kpi)
    {
        if (target.Before is not null || kpi is null || Period.TryParse(target.After.Period, target.FiscalYearStartMonth) is not { } own) return null;

        return kpi.Targets.Targets
            .Select(t => (Target: t, Period: Period.TryParse(t.Period, target.FiscalYearStartMonth)))
            .Where(t => t.Period?.Last < own.First)
            .OrderBy(t => t.Period!.Last)
            .Select(t => TargetWords.BeforeIt.Say(new(t.Target.Period, target.FiscalYearStartMonth), RecalibrationSentence.Of(t.Target, kpi.Unit)))
            .LastOrDefault();
    }

    /// <summary>The same the other way round.</summary>
    internal static Saying Back(ProposedTarget target, string kpi) => target.Before is { } before
        ? TargetWords.Back.Say(kpi, Change(target.After, before, target.Unit, target.FiscalYearStartMonth))
        : TargetWords.BackToNone.Say(kpi, new(target.After.Period, target.FiscalYearStartMonth));

    private static Saying Change(PeriodTarget? before, PeriodTarget after, Unit unit, int fiscalYearStartMonth)
    {
        var period = new Part.Period(after.Period, fiscalYearStartMonth);
        var now = RecalibrationSentence.Of(after, unit);
        return before is null ? TargetWords.Addition.Say(period, now) : TargetWords.Change.Say(period, now, RecalibrationSentence.Of(before, unit));
    }
}
