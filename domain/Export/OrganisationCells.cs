using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
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
    });

    /// <summary>A day with its name.</summary>
    public static FileCells<(DateOnly Day, string Name)> Holidays { get; } = new(ImportFormat.Holidays, new()
    {
        ["day"] = h => Day(h.Day),
        ["name"] = h => Text(h.Name),
    });

    public static FileCells<Cadence> Cadences { get; } = new(ImportFormat.Cadences, new()
    {
        ["id"] = c => Text(c.Id.Value),
        ["name"] = c => Text(c.Name),
        ["frequency"] = c => Word<Calendars.Frequency>(c.Frequency),
        ["weekday"] = c => Word<DayOfWeek>(c.Weekday),
        ["meetingAt"] = c => Time(c.MeetingAt),
        ["timeZone"] = c => c.TimeZone,
        ["owner"] = c => Text(c.Owner.Value),
        ["leaders"] = c => Text(List(c.Leaders, l => l.Value)),
        ["opensBefore"] = c => Number(c.OpensBefore),
        ["remindBefore"] = c => List(c.RemindBefore, d => Number(d)),
        ["dueBefore"] = c => Number(c.DueBefore),
        ["escalateBefore"] = c => Number(c.EscalateBefore),
        ["briefBefore"] = c => Number(c.BriefBefore),
        ["sendAt"] = c => Time(c.SendAt),
        ["dueUntil"] = c => Time(c.DueUntil),
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
