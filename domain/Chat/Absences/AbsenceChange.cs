using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>What becomes of a person's absences when something is said of them. No two of them share a day.</summary>
public static class AbsenceChange
{
    /// <summary>Who is back for longer than this remembers no absence.</summary>
    private const int RememberedDays = 400;

    /// <summary>A new absence stands in place of those with which it shares a day.</summary>
    public static IReadOnlyList<Absence> With(IReadOnlyList<Absence> absences, Absence added, DateOnly today) =>
        [.. absences.Where(a => !Overlap(a, added) && a.Until.AddDays(RememberedDays) >= today).Append(added).OrderBy(a => a.From)];

    public static IReadOnlyList<Absence> Without(IReadOnlyList<Absence> absences, DateOnly from) => [.. absences.Where(a => a.From != from)];

    /// <summary>He is back on a day: the absence that covers it, or would, ends the day before.</summary>
    public static IReadOnlyList<Absence> BackOn(IReadOnlyList<Absence> absences, Absence running, DateOnly day) =>
        [.. absences.Where(a => a != running), .. running.From < day ? [running with { Until = day.AddDays(-1) }] : Array.Empty<Absence>()];

    public static bool Overlap(Absence one, Absence other) => one.From <= other.Until && other.From <= one.Until;
}
