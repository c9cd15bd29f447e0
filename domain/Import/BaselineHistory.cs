using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>The part of a KPI's history that is about its baseline, which stands in <c>kpis.csv</c> as it is now.</summary>
/// <param name="kpiRows">The line of each KPI in <c>kpis.csv</c>.</param>
internal sealed class BaselineHistory(IReadOnlyDictionary<KpiId, RowCells> kpiRows)
{
    /// <returns>The line before a change, as far as its baseline goes.</returns>
    public static TargetProfile Undone(TargetProfile line, IReadOnlyList<RecalibrationRow> change) =>
        change.FirstOrDefault(r => r.IsBaseline) is { } row ? line with { Baseline = row.Before?.Target } : line;

    /// <summary>Refuses a line about a baseline from which nothing is expected: it would be history of nothing.</summary>
    public static void Counting(Kpi kpi, IReadOnlyList<RecalibrationRow> change)
    {
        if (Baselines.Counts(kpi) || change.FirstOrDefault(r => r.IsBaseline) is not { } row) return;

        row.Row.Mistake("period", $"'{kpi.Id}' is a sum or stays in a band, and nothing is expected from its baseline: remove this line, and change the baseline in {ImportFormat.Kpis} alone.");
    }

    /// <param name="line">The line before all changes that are new.</param>
    /// <param name="fresh">The lines of those changes, oldest first.</param>
    /// <returns>The line with the baseline in force where a change tells another, and the row that does; null where none does.</returns>
    public static (TargetProfile Line, RecalibrationRow? Misstated) Told(Kpi inForce, Kpi next, TargetProfile line, IEnumerable<RecalibrationRow> fresh)
    {
        if (!Baselines.Changes(inForce, next, line) || fresh.FirstOrDefault(r => r.IsBaseline) is not { } row) return (line, null);

        var old = inForce.Targets.Baseline;
        row.Row.Mistake("before", $"The {row.What} that is in force is {Say(old)}, not {RecalibrationRow.Say(row.Before)}: {(old is null ? "leave 'before' empty" : $"write {Say(old)}")}. (Rule {RecalibrationRules.Unexplained.Id})");
        return (line with { Baseline = old }, row);
    }

    public void Explained(Kpi inForce, Kpi next, TargetProfile line)
    {
        if (!Baselines.Changes(inForce, next, line)) return;

        var (old, now) = (inForce.Targets.Baseline, line.Baseline);
        kpiRows[next.Id].Mistake(
            "baseline",
            $"The baseline of '{next.Id}' is {Say(old)} in force and {Say(now)} here: {(old is null ? "leave it out" : $"put {Say(old)} back")}, or say in {ImportFormat.Recalibrations} why it changes, on a line with '{RecalibrationRow.BaselineWord}' as period, {(old is null ? "nothing" : Say(old))} as 'before', the day from which it holds, and an approver who is not the owner. (Rule {RecalibrationRules.Unexplained.Id})");
    }

    private static string Say(decimal? baseline) => RecalibrationRow.Say(RecalibrationRow.OfBaseline(baseline));
}
