using PerfServerless.Domain.Calendars;

namespace PerfServerless.Host.Simulation.Organisations;

/// <summary>
/// The places of the simulated organisation: both hemispheres, clocks that change on different days and never, an offset of half an hour, a
/// weekend on other days.
/// </summary>
internal static class Places
{
    private static readonly IReadOnlyList<DayOfWeek> Usual = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static IReadOnlyList<Place> All { get; } =
    [
        new("Europe/Berlin", "DE", "de-DE", Usual, 40),
        new("America/New_York", "US", "en-US", Usual, 20),
        new("Asia/Kolkata", "IN", "en-IN", Usual, 20),
        new("Pacific/Auckland", "NZ", "en-NZ", Usual, 10),
        new("Asia/Riyadh", "SA", "en-GB", [DayOfWeek.Friday, DayOfWeek.Saturday], 10),
    ];

    /// <summary>Public holidays of both quarters that are simulated.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Holidays { get; } = new Dictionary<string, IReadOnlyList<DateOnly>>
    {
        ["DE"] = Days("2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-12-25 2026-12-26 2027-01-01"),
        ["US"] = Days("2026-05-25 2026-10-12 2026-11-11 2026-11-26 2026-12-25 2027-01-01"),
        ["IN"] = Days("2026-03-04 2026-04-03 2026-05-01 2026-10-20 2026-11-08 2026-12-25"),
        ["NZ"] = Days("2026-04-03 2026-04-06 2026-04-27 2026-10-26 2026-12-25 2026-12-28 2027-01-01 2027-01-04"),
        ["SA"] = Days("2026-03-19 2026-03-22 2026-03-23 2026-05-26 2026-05-27 2026-05-28"),
    };

    /// <summary>The Mondays on which a quarter begins. Clocks change in the middle of both, and one runs over new year.</summary>
    public static IReadOnlyList<DateOnly> Starts { get; } = [new(2026, 3, 2), new(2026, 10, 12)];

    /// <summary>The moment at which a Monday begins in the place where reviews meet.</summary>
    public static DateTimeOffset Begin(DateOnly monday) => LocalTimes.At(monday, TimeOnly.MinValue, All[0].TimeZone);

    private static DateOnly[] Days(string days) =>
        [.. days.Split(' ').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
}
