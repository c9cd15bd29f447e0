using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Decides changes of targets and baselines, and knows which line was in force when.</summary>
public static class Recalibrations
{
    public static RecalibrationDecision Decide(Scorecard scorecard, RecalibrationRequest request)
    {
        if (scorecard.Find(request.Kpi) is not { } kpi)
            return new RecalibrationDecision.Refused([new(RecalibrationRules.Changed.Id, RecalibrationWords.NoKpi.Say(request.Kpi.Value))]);

        var findings = Broken(scorecard, kpi, request).ToList();
        if (findings.Count > 0) return new RecalibrationDecision.Refused(findings);

        var change = new Recalibration
        {
            Before = kpi.Targets,
            After = request.Targets,
            Reason = request.Reason.Trim(),
            EffectiveFrom = request.EffectiveFrom,
            ProposedBy = request.ProposedBy,
            ApprovedBy = request.ApprovedBy,
            Source = request.Source,
        };
        return new RecalibrationDecision.Accepted(kpi with { Targets = request.Targets, Recalibrations = [.. kpi.Recalibrations, change] });
    }

    private static IEnumerable<Finding> Broken(Scorecard scorecard, Kpi kpi, RecalibrationRequest request)
    {
        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        if (string.IsNullOrWhiteSpace(request.Reason))
            yield return new(RecalibrationRules.Reason.Id, RecalibrationWords.NoReason);
        if (scorecard.Find(request.ApprovedBy) is null)
            yield return new(RecalibrationRules.Approver.Id, RecalibrationWords.NoApprover.Say(request.ApprovedBy.Value));
        else if (request.ApprovedBy == kpi.Owner)
            yield return new(RecalibrationRules.Approver.Id, RecalibrationWords.OwnApprover.Say(request.ApprovedBy.Value));
        if (kpi.Recalibrations is [.., var last] && request.EffectiveFrom < last.EffectiveFrom)
            yield return new(RecalibrationRules.Effective.Id, RecalibrationWords.LaterChange.Say(last.EffectiveFrom));

        var changed = Changed(kpi.Targets, request.Targets).ToList();
        if (changed.Count == 0 && kpi.Targets.Baseline == request.Targets.Baseline)
            yield return new(RecalibrationRules.Changed.Id, RecalibrationWords.Unchanged);
        if (kpi.Targets.Baseline != request.Targets.Baseline && Baselines.LastDay(kpi, request.Targets, fiscal) is { } until && until < request.EffectiveFrom)
            yield return new(RecalibrationRules.Effective.Id, RecalibrationWords.BaselinePast.Say(until, request.EffectiveFrom));
        foreach (var period in changed)
        {
            if (Period.TryParse(period, fiscal) is not { } parsed) yield return new(RecalibrationRules.Effective.Id, RecalibrationWords.NoPeriod.Say(period));
            else if (parsed.Last < request.EffectiveFrom) yield return new(
                RecalibrationRules.Effective.Id,
                RecalibrationWords.PeriodPast.Say(period, request.EffectiveFrom));
        }
    }

    /// <returns>The periods whose target differs between two lines, in time order of their codes.</returns>
    public static IEnumerable<string> Changed(TargetProfile before, TargetProfile after)
    {
        var (old, fresh) = (Lines(before), Lines(after));
        return old.Keys.Union(fresh.Keys, StringComparer.Ordinal)
            .Where(p => old.GetValueOrDefault(p) != fresh.GetValueOrDefault(p))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The line that a period ending on this day is held against.</summary>
    public static TargetProfile InForce(Kpi kpi, DateOnly periodEnd) =>
        kpi.Recalibrations.FirstOrDefault(r => periodEnd < r.EffectiveFrom)?.Before ?? kpi.Targets;

    /// <summary>Says the last change where it concerns a target that a value is held against: of a sum every target of its span so far.</summary>
    internal static Finding? Shown(Kpi kpi, Period period, int fiscalYearStartMonth)
    {
        if (kpi.Recalibrations.Count == 0) return null;

        var line = new TargetLine(InForce(kpi, period.Last), fiscalYearStartMonth);
        var span = line.Covering(period) is { } target ? SumSpan.Of(kpi, line, target, fiscalYearStartMonth) : null;
        foreach (var change in kpi.Recalibrations.Reverse())
        {
            var covering = Changed(change.Before, change.After)
                .Select(code => Period.TryParse(code, fiscalYearStartMonth))
                .OfType<Period>()
                .FirstOrDefault(p => p.Contains(period.Last) || (p.Last < period.Last && span?.Targets.Any(t => t.Period == p) is true));
            if (covering is not null)
                return new(RecalibrationRules.Changed.Id, RecalibrationSentence.OfTarget(change, covering, kpi.Unit, fiscalYearStartMonth));
        }

        return null;
    }

    private static Dictionary<string, PeriodTarget> Lines(TargetProfile profile) => profile.Targets.ToDictionary(t => t.Period, StringComparer.Ordinal);
}
