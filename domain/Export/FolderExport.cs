using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Export;

/// <summary>
/// Writes an organisation as it is now, in the format that an import reads, and reads it itself before it hands it out: what it gives
/// can be imported here and elsewhere.
/// </summary>
public static class FolderExport
{
    /// <param name="actuals">What is stored of the scorecard's KPIs; of each period what stands is written.</param>
    /// <param name="now">The business clock, by which an import would judge it.</param>
    /// <param name="absences">Those of its people, as far as they are not over.</param>
    public static ExportedFolder Of(
        Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateTimeOffset now, IReadOnlyList<SaidAbsence>? absences = null)
    {
        var (tables, leftOut) = (Tables(scorecard, actuals), new List<LeftOutLine>());
        tables.Insert(tables.FindIndex(t => t.File == ImportFormat.Holidays) + 1, OrganisationCells.Absences.Of(absences ?? []));
        foreach (var inForce in (Scorecard?[])[scorecard, null])
        {
            while (
                FolderValidation.Validate(new(tables, [], []), now, inForce) is ImportResult.Refused refused
                    && WithoutRefused(tables, refused, leftOut) is { } fewer)
                tables = fewer;
        }

        return new(tables, leftOut);
    }

    private static List<SourceTable> Tables(Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals)
    {
        var organisation = scorecard.Organisation;
        return
        [
            OrganisationCells.Organisation.Of([organisation]),
            OrganisationCells.People.Of(scorecard.People),
            KpiCells.Objectives.Of(scorecard.Objectives),
            KpiCells.Kpis.Of(scorecard.Kpis),
            KpiCells.Targets.Of(scorecard.Kpis.SelectMany(k => k.Targets.Targets.Select(t => (k, t)))),
            KpiCells.Recalibrations.Of(scorecard.Kpis.SelectMany(ToldChange.Of)),
            KpiCells.Actuals.Of(scorecard.Kpis.SelectMany(
                k => Standing(actuals.GetValueOrDefault(k.Id, []), organisation.FiscalYearStartMonth).Select(a => (k, a)))),
            OrganisationCells.Cadences.Of(scorecard.Cadences),
            OrganisationCells.Meetings.Of(scorecard.Cadences.Where(c => scorecard.LockOf(c) is null).SelectMany(c => MeetingsOf(c, organisation))),
            OrganisationCells.Units.Of(scorecard.Units),
            OrganisationCells.Holidays.Of(Holidays(organisation)),
            OrganisationCells.Rules.Of([scorecard.Rules]),
            OrganisationCells.Ladders.Of(scorecard.Ladders.OrderBy(l => l.Criticality).SelectMany(l => l.Rungs.Select(r => (l.Criticality, r)))),
        ];
    }

    private static IEnumerable<(DateOnly Day, string Name, string? Country)> Holidays(Organisation organisation) =>
        organisation.Holidays.Select(d => (d, organisation.NameOf(d), (string?)null)).Concat(
            from country in organisation.CountryHolidays ?? new Dictionary<string, IReadOnlyList<DateOnly>>()
            orderby country.Key
            from day in country.Value
            select (day, organisation.NameOf(day), (string?)country.Key));

    /// <summary>What a rule that changed since left without a meaning is not written.</summary>
    private static IEnumerable<(Cadence Cadence, MeetingChange Change)> MeetingsOf(Cadence cadence, Organisation organisation)
    {
        var occurrences = new Occurrences(cadence, organisation);
        return cadence.Meetings.Where(m => m.Counts && occurrences.Of(m) is not null).Select(m => (cadence, m));
    }

    private static IEnumerable<Actual> Standing(IReadOnlyList<Actual> actuals, int fiscalYearStartMonth) =>
        KpiSeries.Of(actuals, DateOnly.MaxValue, fiscalYearStartMonth).Select(p => p.Actual);

    /// <returns>The tables without the lines of values and changes that were refused; null where there are none, and something else is wrong.</returns>
    private static List<SourceTable>? WithoutRefused(List<SourceTable> tables, ImportResult.Refused refused, List<LeftOutLine> leftOut)
    {
        var why = refused.Mistakes
            .Where(m => m is { File: ImportFormat.Actuals or ImportFormat.Recalibrations, Line: not null })
            .DistinctBy(m => (m.File, m.Line))
            .ToDictionary(m => (m.File, m.Line!.Value), m => m.Sentence);
        if (why.Count == 0) return null;

        // The lines of one change of targets stand or fall together: a KPI's, of one day.
        var changes = tables.First(t => t.File == ImportFormat.Recalibrations);
        foreach (var row in changes.Rows.Where(r => why.ContainsKey((changes.File, r.Line))).ToList())
            foreach (var other in changes.Rows.Where(r => (r.Cells[0], r.Cells[3]) == (row.Cells[0], row.Cells[3])))
                why.TryAdd((changes.File, other.Line), why[(changes.File, row.Line)]);

        leftOut.AddRange(tables.SelectMany(t => t.Rows
            .Where(r => why.ContainsKey((t.File, r.Line)))
            .Select(r => new LeftOutLine(t.File, r.Cells, why[(t.File, r.Line)]))));
        return tables.ConvertAll(t => t with { Rows = [.. t.Rows.Where(r => !why.ContainsKey((t.File, r.Line)))] });
    }
}
