using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>Which days somebody means who leaves the year open, or the month.</summary>
public static class AbsenceDays
{
    /// <summary>Who means more than half a year says the years.</summary>
    private const int LongestWithoutYears = 183;

    private const int Longest = 732;

    /// <param name="first">Null for today.</param>
    /// <param name="today">Where he lives.</param>
    /// <returns>The days, or why they cannot be.</returns>
    internal static ((DateOnly From, DateOnly Until)? Days, Saying? Why) Of(SaidDay? first, SaidDay until, DateOnly today)
    {
        if (first is { Number: { } earlier, Month: null } && until is { Number: { } last, Month: { } month })
            first = first with { Month = earlier <= last ? month : (month + 10) % 12 + 1, Year = until.Year };
        if (Resolved(first, until, today) is not var (start, end))
            return (null, AwayWords.NoSuchDay.Say(first is not null && first.In(today) is null ? first.Written : until.Written));

        var length = end.DayNumber - start.DayNumber + 1;
        var open = until.Year is null && first?.Year is null;
        if (length < 1 || (open && length > LongestWithoutYears)) return (null, AwayWords.EndsBefore.Say(start, open ? Before(start, end) : end));
        if (end < today) return (null, AwayWords.Past.Say(end));
        return TooLong(start, end) is { } why ? (null, why) : ((start, end), null);
    }

    /// <returns>Why nobody is away so long; null where he may be.</returns>
    public static Saying? TooLong(DateOnly from, DateOnly until) =>
        until.DayNumber - from.DayNumber + 1 is var length && length > Longest ? AwayWords.TooLong.Say(length) : null;

    // The end as it was meant: in the year of the start.
    private static DateOnly Before(DateOnly start, DateOnly end) => end > start ? end.AddYears(-1) : end;

    private static (DateOnly From, DateOnly Until)? Resolved(SaidDay? first, SaidDay until, DateOnly today)
    {
        if (first is null) return until.In(today) is { } day ? (day < today && until.Year is not null ? day : today, day) : null;
        if (first.IsWhole || first.Number is null)
            return first.In(today) is { } start && (until.IsWhole || until.Ahead is not null ? until.In(today) : until.OnOrAfter(start)) is { } then ? (start, then) : null;
        if (until.IsWhole) return until.In(today) is { } end && first.OnOrBefore(end) is { } began ? (began, end) : null;

        // Of a span without years the one that is not over yet: it may have begun.
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (first.OnOrAfter(new(year, 1, 1)) is not { } begins || begins.Year != year) continue;
            if (until.OnOrAfter(begins) is { } ends && ends >= today) return (begins, ends);
        }

        return null;
    }
}
