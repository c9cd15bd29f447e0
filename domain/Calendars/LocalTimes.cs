using NodaTime;
using NodaTime.TimeZones;

namespace PerfServerless.Domain.Calendars;

/// <summary>
/// Turns local days and times into moments, the one place that does. Where clocks are put forward, a skipped time means
/// the first moment after the gap; where they are put back, a doubled time means its first occurrence. Both keep the order of local times.
/// </summary>
public static class LocalTimes
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static bool IsZone(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>The moment at which clocks in the zone show this day and time, with the zone's offset.</summary>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, string zone) =>
        Zone(zone).ResolveLocal(LocalDateTime.FromDateTime(day.ToDateTime(time)), Resolver).ToDateTimeOffset();

    /// <summary>The same moment with the offset that the zone has then.</summary>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static DateTimeOffset In(DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(Zone(zone)).ToDateTimeOffset();

    /// <summary>The calendar day in the zone at a moment.</summary>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static DateOnly DayOf(DateTimeOffset moment, string zone) => DateOnly.FromDateTime(In(moment, zone).DateTime);

    /// <summary>What clocks in the zone show at a moment.</summary>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static TimeOnly TimeOf(DateTimeOffset moment, string zone) => TimeOnly.FromDateTime(In(moment, zone).DateTime);

    private static DateTimeZone Zone(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new ArgumentException($"'{id}' is not an IANA time zone, as 'Europe/Berlin' is.", nameof(id));
}
