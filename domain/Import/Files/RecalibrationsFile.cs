using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Doubts;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>recalibrations.csv</c>: what targets and baselines were before they were changed, why they were, and who approved it.</summary>
internal sealed class RecalibrationsFile(Declared<KpiId> ids, Declared<PersonId> people, IReadOnlyDictionary<KpiId, Kpi> kpis, NumberDoubts doubts,
    int fiscalYearStartMonth)
{
    private readonly Dictionary<(KpiId, DateOnly, string), int> lines = [];

    public IReadOnlyList<RecalibrationRow> Read(TableRows table) => [.. table.Judged.Select(Read).OfType<RecalibrationRow>()];

    private RecalibrationRow? Read(RowCells row)
    {
        row.Required("kpi");
        row.Required("approvedBy");
        var id = ids.Reference(row, "kpi");
        var baseline = string.Equals(row.Text("period"), RecalibrationRow.BaselineWord, StringComparison.OrdinalIgnoreCase);
        var known = id is null ? null : kpis.GetValueOrDefault(id.Value);
        var period = baseline ? null : PeriodCells.Read(row, fiscalYearStartMonth, ImportPeriodWords.OfChange, known?.Frequency);
        var (before, high, stretch) = (Number(row, "before", known), Number(row, "beforeBandHigh", known), Number(row, "beforeStretch", known));
        var from = row.Day("effectiveFrom");
        var reason = row.Name("reason");
        var approvedBy = people.Reference(row, "approvedBy");
        var proposedBy = people.Reference(row, "proposedBy");

        if (baseline && (high ?? stretch) is not null) row.Mistake(high is null ? "beforeStretch" : "beforeBandHigh", ImportHistoryWords.BaselineIsNumber);
        else if (before is null && (high ?? stretch) is not null) row.Mistake("before", ImportHistoryWords.BandAlone);
        if (id is null || (period is null && !baseline) || from is null || reason is null || approvedBy is null || known is not { } kpi)
            return null;

        var change = new RecalibrationRow(
            row, id.Value, period, before is { } old ? new(period?.Code ?? RecalibrationRow.BaselineWord, old, high, stretch) : null,
            from.Value, reason, approvedBy.Value, proposedBy ?? kpi.Owner ?? approvedBy.Value);
        var key = (id.Value, from.Value, change.Code);
        if (lines.TryAdd(key, row.Line)) return change;

        row.Mistake("period", ImportHistoryWords.Twice.Say(
            id.Value.Value, change.Code, AsWritten.Of(from.Value), AsWritten.Of(lines[key]), AsWritten.Of(row.Line)));
        return null;
    }

    private decimal? Number(RowCells row, string column, Kpi? kpi)
    {
        if (row.Read(column, kpi?.Unit) is not { } read) return null;
        if (kpi is not null) doubts.Of(kpi).Others.Add(new(row, column, read, null));
        return read.Value;
    }
}
