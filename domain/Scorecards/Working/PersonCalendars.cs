using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Scorecards.Working;

/// <summary>Makes a person's calendar of what the scorecard says of him and of the days on which he is away.</summary>
public static class PersonCalendars
{
    /// <summary>Working hours where nothing is said of a person's own.</summary>
    public static DailyHours UsualHours { get; } = new(new(9, 0), new(17, 0));

    public static IReadOnlyList<DayOfWeek> UsualWeekend { get; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>So long before and after his working hours a person may be written to where he names no quiet hours.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(1);

    /// <param name="absences">Those of this person; the others of his calendar come from the scorecard.</param>
    public static PersonCalendar Of(Person person, Organisation organisation, IReadOnlyList<Absence> absences)
    {
        var hours = person.Hours ?? UsualHours;
        return new(
            person.TimeZone, hours, person.Quiet ?? QuietAround(hours), person.Weekend ?? UsualWeekend, Holidays(person, organisation), absences);
    }

    /// <summary>Quiet from an hour after work until an hour before it; never where somebody works more than 22 hours.</summary>
    public static DailyHours QuietAround(DailyHours hours) => hours.Length <= TimeSpan.FromHours(22)
        ? new(hours.Until.Add(Around), hours.From.Add(-Around))
        : new(hours.Until, hours.Until.Add(TimeSpan.FromMinutes(1)));

    private static HashSet<DateOnly> Holidays(Person person, Organisation organisation)
    {
        var days = organisation.Holidays.ToHashSet();
        if (person.Country is { } country && organisation.CountryHolidays?.GetValueOrDefault(country) is { } its) days.UnionWith(its);
        return days;
    }
}
