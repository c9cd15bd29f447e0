using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>The part of a KPI's history that is about its baseline, which stands in <c>kpis.csv</c> as it is now.</summary>
/// <param name="kpiRows">The line of each KPI in <c>kpis.csv</c>.</param>
internal sealed class BaselineHistory(IReadOnlyDictionary<KpiId, RowCells> kpiRows)
{
    /// <summary>The line of a KPI in <c>kpis.csv</c>.</summary>
    public RowCells RowOf(KpiId kpi) => kpiRows[kpi];

    /// <returns>The line before a change, as far as its baseline goes.</returns>
    public static TargetProfile Undone(TargetProfile line, IReadOnlyList<RecalibrationRow> change) =>
        change.FirstOrDefault(r => r.IsBaseline) is { } row ? line with { Baseline = row.Before?.Target } : line;

    /// <summary>Refuses a line about a baseline from which nothing is expected: it would be history of nothing.</summary>
    public static void Counting(Kpi kpi, IReadOnlyList<RecalibrationRow> change)
    {
        if (Baselines.Counts(kpi) || change.FirstOrDefault(r => r.IsBaseline) is not { } row) return;

        row.Row.Mistake("period", ImportHistoryWords.BaselineUncounted.Say(kpi.Id.Value));
    }

    /// <param name="line">The line before all changes that are new.</param>
    /// <param name="fresh">The lines of those changes, oldest first.</param>
    /// <returns>The line with the baseline in force where a change tells another, and the row that does; null where none does.</returns>
    public static (TargetProfile Line, RecalibrationRow? Misstated) Told(Kpi inForce, Kpi next, TargetProfile line, IEnumerable<RecalibrationRow> fresh)
    {
        if (!Baselines.Changes(inForce, next, line) || fresh.FirstOrDefault(r => r.IsBaseline) is not { } row) return (line, null);

        var old = inForce.Targets.Baseline;
        row.Row.Mistake(
            "before",
            old is null
                ? ImportHistoryWords.NoneInForce.Say(row.Kpi.Value, row.Said(row.Before))
                : ImportHistoryWords.NotInForce.Say(row.Kpi.Value, row.Code, Say(row.Row, old), row.Said(row.Before)),
            RecalibrationRules.Unexplained.Id);
        return (line with { Baseline = old }, row);
    }

    public void Explained(Kpi inForce, Kpi next, TargetProfile line)
    {
        if (!Baselines.Changes(inForce, next, line)) return;

        var (old, now) = (inForce.Targets.Baseline, line.Baseline);
        var row = RowOf(next.Id);
        row.Mistake(
            "baseline",
            old is null
                ? ImportHistoryWords.BaselineAdded.Say(next.Id.Value, Say(row, now))
                : ImportHistoryWords.BaselineChanged.Say(next.Id.Value, Say(row, old), Say(row, now)),
            RecalibrationRules.Unexplained.Id);
    }

    private static Saying Say(RowCells row, decimal? baseline) => RecalibrationRow.Said(row, RecalibrationRow.OfBaseline(baseline));
}
