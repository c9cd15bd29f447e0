using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>
/// When somebody may be written to, worked out apart from the product's own calendar and by other zone data: what both get wrong alike is
/// not found.
/// </summary>
internal static class LocalHours
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
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

    /// <summary>So many of his working days later at the same time of day, and then so much of his working time.</summary>
    public static DateTimeOffset Later(
        Person person, Organisation organisation, IReadOnlyCollection<Absence> absences, DateTimeOffset moment, int days, TimeSpan time)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var local = At(person, moment);
        for (var left = days; left > 0;)
        {
            local = local.AddDays(1);
            if (Works(person, organisation, absences, DateOnly.FromDateTime(local))) left--;
        }

        var at = days == 0 ? moment : new DateTimeOffset(local, zone.GetUtcOffset(local));
        while (days > 0 && !IsOpen(person, organisation, absences, at)) at += Minute;
        for (var left = time; left > TimeSpan.Zero; at += Minute)
        {
            if (IsWorking(person, organisation, absences, at)) left -= Minute;
        }

        return at;
    }

    private static bool IsWorking(Person person, Organisation organisation, IEnumerable<Absence> absences, DateTimeOffset moment)
    {
        var local = At(person, moment);
        var (hours, clock) = (person.Hours ?? Usual, TimeOnly.FromDateTime(local));
        return clock >= hours.From && clock < hours.Until && Works(person, organisation, absences, DateOnly.FromDateTime(local));
    }

    public static bool Works(Person person, Organisation organisation, IEnumerable<Absence> absences, DateOnly day)
    {
        if ((person.Weekend ?? UsualWeekend).Contains(day.DayOfWeek) || organisation.Holidays.Contains(day)) return false;
        if (person.Country is { } country && organisation.CountryHolidays?.GetValueOrDefault(country)?.Contains(day) == true) return false;
        return !absences.Any(a => day >= a.From && day <= a.Until);
    }
}
