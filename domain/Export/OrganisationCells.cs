using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;
using static PerfServerless.Domain.Export.Cells;

namespace PerfServerless.Domain.Export;

/// <summary>The files of an organisation and its people.</summary>
internal static class OrganisationCells
{
    public static FileCells<Organisation> Organisation { get; } = new(ImportFormat.Organisation, new()
    {
        ["tenant"] = o => o.Tenant.Value,
        ["name"] = o => Text(o.Name),
        ["entraTenantId"] = o => o.EntraTenantId,
        ["fiscalYearStart"] = o => Number(o.FiscalYearStartMonth),
        ["culture"] = _ => "", // numbers have a decimal point, whatever the folder that was imported had
        ["clockStart"] = o => Moment(o.ClockStart),
    });

    public static FileCells<Person> People { get; } = new(ImportFormat.People, new()
    {
        ["id"] = p => Text(p.Id.Value),
        ["name"] = p => Text(p.Name),
        ["upn"] = p => Text(p.UserPrincipalName),
        ["manager"] = p => Text(p.Manager?.Value),
        ["timeZone"] = p => p.TimeZone,
        ["locale"] = p => p.Locale,
        ["mail"] = p => Text(p.Mail),
        ["entraObjectId"] = p => p.EntraObjectId ?? "",
        ["unit"] = p => Text(p.Unit),
        ["lastDay"] = p => Day(p.LastDay),
        ["hours"] = p => WorkingText.Of(p.Hours) ?? "",
        ["quiet"] = p => WorkingText.Of(p.Quiet) ?? "",
        ["weekend"] = p => WorkingText.Of(p.Weekend) ?? "",
        ["country"] = p => p.Country ?? "",
    });

    /// <summary>A day with its name, and whose it is: null for everybody's.</summary>
    public static FileCells<(DateOnly Day, string Name, string? Country)> Holidays { get; } = new(ImportFormat.Holidays, new()
    {
        ["day"] = h => Day(h.Day),
        ["name"] = h => Text(h.Name),
        ["country"] = h => h.Country ?? "",
    });

    public static FileCells<SaidAbsence> Absences { get; } = new(ImportFormat.Absences, new()
    {
        ["person"] = a => Text(a.Person.Value),
        ["from"] = a => Day(a.Absence.From),
        ["until"] = a => Day(a.Absence.Until),
        ["delegate"] = a => Text(a.Absence.Delegate?.Value),
    });

    public static FileCells<Cadence> Cadences { get; } = new(
        ImportFormat.Cadences,
        CadenceColumns.All
            .ToDictionary(column => column.Name, Func<Cadence, string> (column) => cadence => Text(column.Cell(cadence)))
            .Append(new("id", c => Text(c.Id.Value)))
            .ToDictionary());

    /// <summary>What was changed about a cadence's meetings.</summary>
    public static FileCells<(Cadence Cadence, MeetingChange Change)> Meetings { get; } = new(ImportFormat.Meetings, new()
    {
        ["cadence"] = m => Text(m.Cadence.Id.Value),
        ["meeting"] = m => Day(m.Change.Meeting),
        ["movedTo"] = m => Day(m.Change.MovedTo),
        ["at"] = m => m.Change.At is { } at ? Time(at) : "",
        ["skipped"] = m => Flag(m.Change.Skipped),
        ["extra"] = m => Flag(m.Change.Extra),
    });

    public static FileCells<OrganisationUnit> Units { get; } = new(ImportFormat.Units, new()
    {
        ["unit"] = u => Text(u.Unit),
        ["name"] = u => Text(u.Name),
        ["parent"] = u => Text(u.Parent),
    });

    /// <summary>A step of a ladder.</summary>
    public static FileCells<(Criticality Criticality, LadderRung Rung)> Ladders { get; } = new(ImportFormat.Ladders, new()
    {
        ["criticality"] = s => Word<Criticality>(s.Criticality),
        ["step"] = s => Word<LadderStep>(s.Rung.Step),
        ["grace"] = s => Text(s.Rung.After.ToString()),
    });

    public static FileCells<ScorecardRules> Rules { get; } = new(ImportFormat.Rules, new()
    {
        ["tolerance"] = r => Share(r.Tolerance),
        ["atRisk"] = r => Share(r.AtRisk),
        ["badPeriods"] = r => Number(r.BadPeriods),
        ["goodPeriods"] = r => Number(r.GoodPeriods),
        ["freshFor"] = r => Number(r.FreshFor),
        ["overrideCycles"] = r => Number(r.OverrideCycles),
        ["flatPeriods"] = r => Number(r.FlatPeriods),
        ["driverPeriods"] = r => Number(r.DriverPeriods),
        ["onTrackFrom"] = r => Number(r.OnTrackFrom),
        ["atRiskFrom"] = r => Number(r.AtRiskFrom),
        ["unknownUpTo"] = r => Number(r.UnknownUpTo),
    });
}
