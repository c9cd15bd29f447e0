using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Calendars;

/// <summary>On which day of its period a meeting is, where it is not on the last such weekday. Read and stored as it is written in a cell.</summary>
[JsonConverter(typeof(MeetingRuleJsonConverter))]
public abstract record MeetingRule
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    private MeetingRule() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<NthWeekday, T> nthWeekday, Func<NthWorkingDay, T> nthWorkingDay, Func<CalendarDay, T> calendarDay) => this switch
    {
        NthWeekday its => nthWeekday(its),
        NthWorkingDay its => nthWorkingDay(its),
        CalendarDay its => calendarDay(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>As it is written in a cell.</summary>
    public string Text => Match(
        weekday => Nth(weekday.N),
        working => working.N switch
        {
            > 0 => $"{Nth(working.N)} working day",
            -1 => "last working day",
            _ => $"{Nth(-working.N)} last working day",
        },
        day => string.Create(CultureInfo.InvariantCulture, $"day {day.N} or {(day.IsAfter ? "after" : "before")}"));

    /// <summary>Reads <c>2nd</c>, <c>first working day</c>, <c>2nd last working day</c>, <c>day 15 or after</c>; the case does not count.</summary>
    /// <returns>Null where the text is none of these.</returns>
    public static MeetingRule? TryRead(string text) =>
        text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [var n] when Number(n) is { } nth => new NthWeekday(nth),
            ["last", "working", "day"] => new NthWorkingDay(-1),
            [var n, "working", "day"] when Number(n) is { } nth => new NthWorkingDay(nth),
            [var n, "last", "working", "day"] when Number(n) is { } nth => new NthWorkingDay(-nth),
            ["day", var n] when Number(n) is { } day => new CalendarDay(day),
            ["day", var n, "or", "before"] when Number(n) is { } day => new CalendarDay(day),
            ["day", var n, "or", "after"] when Number(n) is { } day => new CalendarDay(day, IsAfter: true),
            _ => null,
        };

    /// <summary>The n-th such weekday of the period; where it has no n-th one, its last.</summary>
    public sealed record NthWeekday(int N) : MeetingRule;

    /// <summary>The n-th working day of the period; from its end where n is negative, -1 is its last.</summary>
    public sealed record NthWorkingDay(int N) : MeetingRule;

    /// <summary>The n-th day of the period, or its last where it is shorter; the working day on or before it, or on or after it.</summary>
    public sealed record CalendarDay(int N, bool IsAfter = false) : MeetingRule;

    private static string Nth(int n) => string.Create(CultureInfo.InvariantCulture, $"{n}{(n % 100 is > 10 and < 14 ? "th" : (n % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    })}");

    private static int? Number(string text)
    {
        if (Array.IndexOf(Ordinals, text) is >= 0 and var place) return place + 1;
        var digits = text.TrimEnd('s', 't', 'n', 'd', 'r', 'h', '.');
        return digits.Length is > 0 and < 4 && digits.All(char.IsAsciiDigit) && int.Parse(digits, CultureInfo.InvariantCulture) is > 0 and var n ? n : null;
    }
}
