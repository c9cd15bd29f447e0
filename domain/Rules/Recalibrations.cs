using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Decides changes of targets and baselines, and knows which line was in force when.</summary>
public static class Recalibrations
{
    public static RecalibrationDecision Decide(Scorecard scorecard, RecalibrationRequest request)
    {
        if (scorecard.Find(request.Kpi) is not { } kpi)
            return new RecalibrationDecision.Refused([new(RecalibrationRules.Changed.Id, $"There is no KPI '{request.Kpi}'.")]);

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
        };
        return new RecalibrationDecision.Accepted(kpi with { Targets = request.Targets, Recalibrations = [.. kpi.Recalibrations, change] });
    }

    private static IEnumerable<Finding> Broken(Scorecard scorecard, Kpi kpi, RecalibrationRequest request)
    {
        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        if (string.IsNullOrWhiteSpace(request.Reason))
            yield return new(RecalibrationRules.Reason.Id, "Say why it changes.");
        if (scorecard.Find(request.ApprovedBy) is null)
            yield return new(RecalibrationRules.Approver.Id, $"There is no person '{request.ApprovedBy}' who could approve.");
        else if (request.ApprovedBy == kpi.Owner)
            yield return new(RecalibrationRules.Approver.Id, $"'{request.ApprovedBy}' owns the KPI and cannot approve a change of its targets; somebody else must.");
        if (kpi.Recalibrations is [.., var last] && request.EffectiveFrom < last.EffectiveFrom)
            yield return new(RecalibrationRules.Effective.Id, $"A later change holds from {last.EffectiveFrom:yyyy-MM-dd} on; choose a later day.");

        var changed = Changed(kpi.Targets, request.Targets).ToList();
        if (changed.Count == 0 && kpi.Targets.Baseline == request.Targets.Baseline)
            yield return new(RecalibrationRules.Changed.Id, "The new targets are the old ones.");
        if (kpi.Targets.Baseline != request.Targets.Baseline && Baselines.LastDay(kpi, request.Targets, fiscal) is { } until && until < request.EffectiveFrom)
            yield return new(RecalibrationRules.Effective.Id, $"Nothing is expected from the baseline after {until:yyyy-MM-dd}, so one that holds from {request.EffectiveFrom:yyyy-MM-dd} on would change nothing; leave it as it was, or choose an earlier day.");
        foreach (var period in changed)
        {
            if (Period.TryParse(period, fiscal) is not { } parsed) yield return new(RecalibrationRules.Effective.Id, $"'{period}' is no period; write one such as 2026-06, 2026-Q2 or 2026.");
            else if (parsed.Last < request.EffectiveFrom) yield return new(RecalibrationRules.Effective.Id, $"'{period}' ended before {request.EffectiveFrom:yyyy-MM-dd} and keeps its old target; leave it as it was.");
        }
    }

    /// <returns>The periods whose target differs between two lines, in time order of their codes.</returns>
    public static IEnumerable<string> Changed(TargetProfile before, TargetProfile after)
    {
        var (old, fresh) = (Lines(before), Lines(after));
        return old.Keys.Union(fresh.Keys, StringComparer.Ordinal).Where(p => old.GetValueOrDefault(p) != fresh.GetValueOrDefault(p)).Order(StringComparer.Ordinal);
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
            if (covering is null) continue;

            return Finding.Of(
                RecalibrationRules.Changed, kpi.Unit, $"The target for {covering} was {Line(change.Before)} and is {Line(change.After)} from {change.EffectiveFrom} on: {change.Reason}");

            PeriodTarget? Line(TargetProfile profile) => profile.Targets.FirstOrDefault(t => t.Period == covering.Code);
        }

        return null;
    }

    private static Dictionary<string, PeriodTarget> Lines(TargetProfile profile) => profile.Targets.ToDictionary(t => t.Period, StringComparer.Ordinal);
}
