using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads <c>recalibrations.csv</c>: what targets and baselines were before they were changed, why they were, and who approved it.</summary>
internal sealed class RecalibrationsFile(Declared<KpiId> ids, Declared<PersonId> people, IReadOnlyDictionary<KpiId, Kpi> kpis, int fiscalYearStartMonth)
{
    private readonly Dictionary<(KpiId, DateOnly, string), int> lines = [];

    public IReadOnlyList<RecalibrationRow> Read(TableRows table) => [.. table.Rows.Select(Read).OfType<RecalibrationRow>()];

    private RecalibrationRow? Read(RowCells row)
    {
        row.Required("kpi");
        row.Required("approvedBy");
        var id = ids.Reference(row, "kpi");
        var baseline = string.Equals(row.Text("period"), RecalibrationRow.BaselineWord, StringComparison.OrdinalIgnoreCase);
        var period = baseline ? null : PeriodCells.Read(row, fiscalYearStartMonth, "The line has no period: write whose target was changed, such as 2026-06, 2026-Q2 or 2026, or 'baseline' where that was.");
        var (before, high, stretch) = (row.Number("before"), row.Number("beforeBandHigh"), row.Number("beforeStretch"));
        var from = row.Day("effectiveFrom");
        var reason = row.Name("reason");
        var approvedBy = people.Reference(row, "approvedBy");
        var proposedBy = people.Reference(row, "proposedBy");

        if (baseline && (high ?? stretch) is not null) row.Mistake(high is null ? "beforeStretch" : "beforeBandHigh", "A baseline is one number, without a band and a stretch: leave them out.");
        else if (before is null && (high ?? stretch) is not null) row.Mistake("before", "There is a band or a stretch without an old target: write the target in 'before', or leave them out.");
        if (id is null || (period is null && !baseline) || from is null || reason is null || approvedBy is null || !kpis.TryGetValue(id.Value, out var kpi)) return null;

        var change = new RecalibrationRow(
            row, id.Value, period, before is { } old ? new(period?.Code ?? RecalibrationRow.BaselineWord, old, high, stretch) : null,
            from.Value, reason, approvedBy.Value, proposedBy ?? kpi.Owner ?? approvedBy.Value);
        var key = (id.Value, from.Value, change.Code);
        if (lines.TryAdd(key, row.Line)) return change;

        row.Mistake("period", string.Create(CultureInfo.InvariantCulture, $"The {change.What} changes on {from:yyyy-MM-dd} on line {lines[key]} and on line {row.Line}: remove one."));
        return null;
    }
}
