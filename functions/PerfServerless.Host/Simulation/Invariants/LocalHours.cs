using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>
/// When somebody may be written to, worked out apart from the product's own calendar and by other zone data: what both get wrong alike is
/// not found.
/// </summary>
internal static class LocalHours
{
    private static readonly DailyHours Usual = new(new(9, 0), new(17, 0));
    private static readonly DayOfWeek[] UsualWeekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>What the clock on his wall shows.</summary>
    public static DateTime At(Person person, DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone)).DateTime;

    public static bool IsOpen(Person person, Organisation organisation, IEnumerable<Absence> absences, DateTimeOffset moment)
    {
        var local = At(person, moment);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!Works(person, organisation, absences, day)) return false;

        var hours = person.Hours ?? Usual;
        var (from, until) = person.Quiet is { } quiet ? (quiet.Until, quiet.From) : (hours.From.AddHours(-1), hours.Until.AddHours(1));
        return time >= from && time < until;
    }

    public static bool Works(Person person, Organisation organisation, IEnumerable<Absence> absences, DateOnly day)
    {
        if ((person.Weekend ?? UsualWeekend).Contains(day.DayOfWeek) || organisation.Holidays.Contains(day)) return false;
        if (person.Country is { } country && organisation.CountryHolidays?.GetValueOrDefault(country)?.Contains(day) == true) return false;
        return !absences.Any(a => day >= a.From && day <= a.Until);
    }
}
