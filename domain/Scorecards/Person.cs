using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>Somebody who owns, manages or leads.</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The Entra user principal name; unique in the organisation, compared without case.</summary>
    public required string UserPrincipalName { get; init; }

    /// <summary>Where mail reaches him; null where that is his user principal name, as it is in most organisations.</summary>
    public string? Mail { get; init; }

    /// <summary>The Entra object id, where the import knew it; otherwise it is bound when the person installs the bot.</summary>
    public string? EntraObjectId { get; init; }

    /// <summary>Whom this person's silence escalates to; null at the top.</summary>
    public PersonId? Manager { get; init; }

    /// <summary>An IANA time zone id, such as <c>Europe/Berlin</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>A culture name, such as <c>de-DE</c>: how this person reads and writes numbers and dates.</summary>
    public required string Locale { get; init; }

    public string? Unit { get; init; }

    /// <summary>When he works on a working day, in his zone; null takes the usual 9:00 to 17:00.</summary>
    public DailyHours? Hours { get; init; }

    /// <summary>When nothing is sent to him by itself, in his zone; null takes what lies more than an hour outside his working hours.</summary>
    public DailyHours? Quiet { get; init; }

    /// <summary>The days of the week on which he does not work; null takes Saturday and Sunday.</summary>
    public IReadOnlyList<DayOfWeek>? Weekend { get; init; }

    /// <summary>The country whose public holidays are his, by ISO 3166-1 alpha-2, such as <c>DE</c>; null takes the organisation's alone.</summary>
    public string? Country { get; init; }

    /// <summary>The last day on which he works here; null where none is known. After it nothing is sent to him.</summary>
    public DateOnly? LastDay { get; init; }

    public bool HasLeft(DateOnly on) => LastDay < on;

    /// <summary>His last day ends where he lives.</summary>
    public bool HasLeft(DateTimeOffset now) => LastDay is not null && HasLeft(LocalTimes.DayOf(now, TimeZone));
}
