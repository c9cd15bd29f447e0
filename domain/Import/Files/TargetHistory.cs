using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>
/// Puts the old lines of changed targets into the KPIs, and refuses a target or a baseline that differs from the one in force without
/// a recalibration. What was imported before is history: it is kept where the folder says nothing of it, and never rewritten.
/// </summary>
/// <param name="current">The scorecard in force; null where there is none, or none is known.</param>
internal sealed class TargetHistory(
    Organisation organisation, IReadOnlyList<Person> people, Scorecard? current, IReadOnlyDictionary<(KpiId, string), RowCells> targetRows, BaselineHistory baselines, MistakeList mistakes)
{
    /// <summary>Lines whose old target or baseline is not the one in force: that is their mistake, and nothing else is said of it.</summary>
    private readonly HashSet<RecalibrationRow> misstated = [];

    /// <param name="kpi">With its targets as the folder has them.</param>
    /// <param name="rows">The KPI's lines of <c>recalibrations.csv</c>.</param>
    /// <returns>The KPI with its history.</returns>
    public Kpi Of(Kpi kpi, IEnumerable<RecalibrationRow> rows)
    {
        var before = current?.Find(kpi.Id);
        var stored = before?.Recalibrations ?? [];
        var changes = rows.GroupBy(r => r.EffectiveFrom).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        foreach (var change in changes) Together(change);

        var known = changes.FindAll(c => stored.Any(s => s.EffectiveFrom == c[0].EffectiveFrom));
        foreach (var change in known) Unchanged(change, stored.First(s => s.EffectiveFrom == change[0].EffectiveFrom));

        var (line, fresh) = Undone(kpi.Targets, changes.Except(known));
        if (before is not null)
        {
            line = Told(kpi, before, line, [.. fresh.SelectMany(f => f.Change)]);
            Explained(kpi, before.Targets, line);
            baselines.Explained(before, kpi, line);
        }

        return Decided(kpi with { Targets = line, Recalibrations = stored }, fresh) with { Targets = kpi.Targets };
    }

    /// <summary>The line before all of these changes, and what each of them made of it, oldest first.</summary>
    private static (TargetProfile Line, List<(List<RecalibrationRow> Change, TargetProfile After)> Fresh) Undone(
        TargetProfile targets,
        IEnumerable<List<RecalibrationRow>> changes)
    {
        var fresh = new List<(List<RecalibrationRow>, TargetProfile)>();
        var line = targets;
        foreach (var change in changes.Reverse())
        {
            fresh.Insert(0, (change, line));
            var old = change.Where(r => !r.IsBaseline).ToDictionary(r => r.Code, r => r.Before);
            line = BaselineHistory.Undone(line, change) with
            {
                Targets =
                [
                    .. line.Targets.Where(t => !old.ContainsKey(t.Period))
                        .Concat(old.Values.OfType<PeriodTarget>())
                        .OrderBy(t => t.Period, StringComparer.Ordinal),
                ],
            };
        }

        return (line, fresh);
    }

    private Kpi Decided(Kpi kpi, List<(List<RecalibrationRow> Change, TargetProfile After)> fresh)
    {
        foreach (var (change, after) in fresh)
        {
            var first = change[0];
            var scorecard = new Scorecard { Organisation = organisation, People = people, Kpis = [kpi] };
            var before = kpi;
            kpi = Recalibrations.Decide(scorecard, new(kpi.Id, after, first.Reason, first.EffectiveFrom, first.ProposedBy, first.ApprovedBy)).Match(
                accepted: d => d.Kpi,
                refused: d => Refused(before, after, first.Row, d.Findings));

            BaselineHistory.Counting(kpi, change);
            foreach (var row in change.Where(r => !misstated.Contains(r) && r.Before == r.In(after)))
                row.Row.Mistake("before", ImportHistoryWords.Same.Say(row.Kpi.Value, row.Code, row.Said(row.Before)));
        }

        return kpi;
    }

    /// <returns>The line before all changes, with the targets in force where a change tells others.</returns>
    private static Kpi Refused(Kpi kpi, TargetProfile after, RowCells row, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings) row.Mistake(ColumnOf(finding), finding.Sentence, finding.RuleId);
        return kpi with { Targets = after };
    }

    private TargetProfile Told(Kpi kpi, Kpi inForce, TargetProfile line, List<RecalibrationRow> rows)
    {
        (line, var wrong) = BaselineHistory.Told(inForce, kpi, line, rows);
        if (wrong is not null) misstated.Add(wrong);

        foreach (var period in Recalibrations.Changed(inForce.Targets, line))
        {
            if (inForce.Targets.Targets.FirstOrDefault(t => t.Period == period) is not { } old || rows.Find(r => r.Code == period) is not { } row) continue;

            misstated.Add(row);
            row.Row.Mistake("before", ImportHistoryWords.NotInForce.Say(
                row.Kpi.Value, row.Code, row.Said(old), row.Said(row.Before)), RecalibrationRules.Unexplained.Id);
            line = line with { Targets = [.. line.Targets.Where(t => t.Period != period).Append(old).OrderBy(t => t.Period, StringComparer.Ordinal)] };
        }

        return line;
    }

    private void Explained(Kpi kpi, TargetProfile inForce, TargetProfile line)
    {
        foreach (var period in Recalibrations.Changed(inForce, line))
        {
            if (inForce.Targets.FirstOrDefault(t => t.Period == period) is not { } old) continue; // a new period is no change

            var now = line.Targets.FirstOrDefault(t => t.Period == period);
            if (targetRows.TryGetValue((kpi.Id, period), out var row)) row.Mistake("target", Sentence(row), RecalibrationRules.Unexplained.Id);
            else mistakes.Add(new(ImportFormat.Targets, Sentence(baselines.RowOf(kpi.Id))) { RuleId = RecalibrationRules.Unexplained.Id });

            Saying Sentence(RowCells at) => ImportHistoryWords.TargetChanged.Say(
                kpi.Id.Value, period, RecalibrationRow.Said(at, old), RecalibrationRow.Said(at, now));
        }
    }

    /// <summary>The lines of one change say one reason and one approver.</summary>
    private static void Together(List<RecalibrationRow> change)
    {
        var first = change[0];
        foreach (var row in change.Skip(1).Where(r => (r.Reason, r.ApprovedBy, r.ProposedBy) != (first.Reason, first.ApprovedBy, first.ProposedBy)))
        {
            row.Row.Mistake("reason", ImportHistoryWords.OtherReason.Say(AsWritten.Of(first.Row.Line), row.Kpi.Value));
        }
    }

    private static void Unchanged(List<RecalibrationRow> change, Recalibration stored)
    {
        var first = change[0];
        if ((first.Reason, first.ApprovedBy, first.ProposedBy) != (stored.Reason, stored.ApprovedBy, stored.ProposedBy))
        {
            first.Row.Mistake("reason", ImportHistoryWords.ReasonWas.Say(
                first.Kpi.Value, AsWritten.Of(first.EffectiveFrom), stored.Reason, stored.ProposedBy.Value, stored.ApprovedBy.Value));
        }

        foreach (var row in change)
        {
            var (old, after) = (row.In(stored.Before), row.In(stored.After));
            if (old == after)
                row.Row.Mistake("effectiveFrom", ImportHistoryWords.Without.Say(row.Kpi.Value, row.Code, AsWritten.Of(row.EffectiveFrom)));
            else if (row.Before != old)
                row.Row.Mistake("before", ImportHistoryWords.BeforeWas.Say(row.Kpi.Value, row.Code, row.Said(old)));
        }
    }

    private static string? ColumnOf(Finding finding) =>
        finding.RuleId == RecalibrationRules.Reason.Id ? "reason" : finding.RuleId == RecalibrationRules.Approver.Id ? "approvedBy" : finding.RuleId == RecalibrationRules.Effective.Id ? "effectiveFrom" : "before";
}
