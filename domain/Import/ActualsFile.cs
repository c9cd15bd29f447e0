using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads <c>actuals.csv</c>.</summary>
internal sealed class ActualsFile(Declared<KpiId> ids, IReadOnlyDictionary<KpiId, Kpi> kpis, int fiscalYearStartMonth, DateTimeOffset now)
{
    private const int MaxNote = 500;

    private readonly Dictionary<(KpiId Kpi, string Period), int> lines = [];
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);

    public List<Actual> Read(TableRows table)
    {
        var read = new List<Actual>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (Read(row) is { } actual) read.Add(actual);
        }

        return read;
    }

    private Actual? Read(RowCells row)
    {
        row.Required("kpi");
        row.Required("value");
        var id = ids.Reference(row, "kpi");
        var period = PeriodCells.Read(row, fiscalYearStartMonth, "The value has no period: write for which week, month, quarter or year it stands, such as 2026-06.");
        var value = row.Number("value");
        var note = Note(row);
        var recordedAt = row.Moment("recordedAt");
        if (id is null || period is null || value is null || !kpis.TryGetValue(id.Value, out var kpi)) return null;

        Judge(row, kpi, period, value.Value, recordedAt);
        if (!lines.TryAdd((id.Value, period.Code), row.Line))
        {
            row.Mistake("period", string.Create(CultureInfo.InvariantCulture, $"The KPI '{id}' has a value for {period} on line {lines[(id.Value, period.Code)]} and on line {row.Line}: keep the right one."));
        }

        return new()
        {
            Id = ImportedActuals.Id(id.Value, period.Code, value.Value, corrects: null),
            Kpi = id.Value,
            Period = period.Code,
            Value = value.Value,
            Note = note,
            RecordedAt = recordedAt ?? Earlier(now, new DateTimeOffset(period.Last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)),
            Source = ActualSource.Import,
        };
    }

    private void Judge(RowCells row, Kpi kpi, Period period, decimal value, DateTimeOffset? recordedAt)
    {
        if (kpi.Formula is not null) row.Mistake("kpi", $"'{kpi.Id}' is calculated from other KPIs: remove the line, or take the KPI's formula away.");
        if (period.Frequency != kpi.Frequency)
        {
            row.Mistake("period", $"'{period}' is {period.Frequency.ToString().ToLowerInvariant()}, and '{kpi.Id}' has {kpi.Frequency.ToString().ToLowerInvariant()} values: write a period such as {Period.LastBefore(kpi.Frequency, today, fiscalYearStartMonth)}.");
        }

        if (value < kpi.Minimum) row.Mistake("value", Invariant($"{value} is below the least value that can be true, {kpi.Minimum}: mend the value, or the KPI's minimum."));
        if (value > kpi.Maximum) row.Mistake("value", Invariant($"{value} is above the greatest value that can be true, {kpi.Maximum}: mend the value, or the KPI's maximum."));
        if (period.First > today) row.Mistake("period", Invariant($"'{period}' begins after {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, which is now for this folder: a value for it cannot be known. Plans belong into targets.csv."));
        if (recordedAt > now) row.Mistake("recordedAt", Invariant($"{recordedAt:yyyy-MM-ddTHH:mmzzz} is after {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, which is now for this folder: write when the value was recorded, or leave the cell empty."));
    }

    private static string? Note(RowCells row)
    {
        if (row.Text("note") is not { } note) return null;
        if (note.Length > MaxNote) row.Mistake("note", Invariant($"The note has {note.Length} characters: write at most {MaxNote}."));
        else if (note.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) row.Mistake("note", "The note holds control characters: remove them.");
        else return note;
        return null;
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
