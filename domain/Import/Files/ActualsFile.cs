using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Doubts;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>actuals.csv</c>.</summary>
internal sealed class ActualsFile(Declared<KpiId> ids, IReadOnlyDictionary<KpiId, Kpi> kpis, NumberDoubts doubts, int fiscalYearStartMonth, DateTimeOffset now)
{
    private readonly Dictionary<(KpiId Kpi, string Period), int> lines = [];
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);

    public List<Actual> Read(TableRows table)
    {
        var read = new List<Actual>(table.Rows.Count);
        foreach (var row in table.Judged)
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
        var known = id is null ? null : kpis.GetValueOrDefault(id.Value);
        var period = PeriodCells.Read(row, fiscalYearStartMonth, ImportPeriodWords.OfValue, known?.Frequency);
        var read = row.Read("value", known?.Unit);
        var note = Note(row);
        var recordedAt = row.Moment("recordedAt");
        if (id is null || period is null || read is null || known is null) return null;

        var value = read.Value;
        Judge(row, known, period, value, recordedAt);
        doubts.Of(known).Values.Add(new(row, "value", read, period));
        if (!lines.TryAdd((id.Value, period.Code), row.Line))
        {
            row.Mistake("period", ImportValueWords.Twice.Say(
                id.Value.Value, period.Code, AsWritten.Of(lines[(id.Value, period.Code)]), AsWritten.Of(row.Line)));
            return null;
        }

        return new()
        {
            Id = ImportedActuals.Id(id.Value, period.Code, value, corrects: null),
            Kpi = id.Value,
            Period = period.Code,
            Value = value,
            Note = note,
            RecordedAt = recordedAt ?? Earlier(now, new DateTimeOffset(period.Last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)),
            Source = ActualSource.Import,
            AsOf = recordedAt,
        };
    }

    private void Judge(RowCells row, Kpi kpi, Period period, decimal value, DateTimeOffset? recordedAt)
    {
        if (kpi.Formula is not null) row.Mistake("kpi", ImportValueWords.OfFormula.Say(kpi.Id.Value));
        if (period.Frequency != kpi.Frequency)
        {
            var example = Period.LastBefore(kpi.Frequency, today, fiscalYearStartMonth);
            row.Mistake("period", ImportValueWords.Frequency.Say(period.Code, Part.Of(period.Frequency), kpi.Id.Value, Part.Of(kpi.Frequency), example.Code));
        }

        if (value < kpi.Minimum) row.Mistake("value", ImportValueWords.Below.Say(row.Written(value), row.Written(kpi.Minimum.Value)));
        if (value > kpi.Maximum) row.Mistake("value", ImportValueWords.Above.Say(row.Written(value), row.Written(kpi.Maximum.Value)));
        if (period.First > today) row.Mistake("period", ImportValueWords.Early.Say(period.Code, AsWritten.Of(now)));
        if (recordedAt > now) row.Mistake("recordedAt", ImportValueWords.RecordedLate.Say(AsWritten.WithOffset(recordedAt.Value), AsWritten.Of(now)));
    }

    private static string? Note(RowCells row)
    {
        if (row.Text("note") is not { } note) return null;
        if (note.Length > FreeText.MaxNote) row.Mistake("note", ImportValueWords.NoteTooLong.Say(note.Length, FreeText.MaxNote));
        else return note;
        return null;
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
