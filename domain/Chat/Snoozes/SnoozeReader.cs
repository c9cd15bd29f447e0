using System.Globalization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Snoozes;

/// <summary>
/// Reads until when a person wants no reminders, such as "remind me on Thursday" or "snooze until 3 Aug". His own language goes first; all
/// others are understood too.
/// </summary>
public static partial class SnoozeReader
{
    private const int Longest = 300;

    /// <summary>Nobody means more; longer would leave the calendar.</summary>
    private const int MostNumber = 1000;

    /// <param name="person">Whose language and way to write days it is.</param>
    /// <param name="today">Where he lives.</param>
    /// <returns>Null where it is of no snooze.</returns>
    public static SnoozeSaid? Read(string text, Reader person, DateOnly today)
    {
        var clean = TypedText.Clean(text);
        if (clean.Length is 0 or > Longest) return null;

        var read = Languages.BuiltIn.All.Prepend(person.Language)
            .Select(l => Read(clean, new() { Language = l, Culture = l.Culture }, person, today))
            .OfType<SnoozeSaid>()
            .ToList();
        return read.Find(r => r is not SnoozeSaid.Unclear) ?? read.FirstOrDefault();
    }

    private static SnoozeSaid? Read(string text, Reader language, Reader person, DateOnly today)
    {
        var cursor = new PhraseCursor(text);
        var polite = PhraseWords.Of(SnoozeWords.Polite, language);
        Pass(cursor, polite);
        var began = cursor.Takes(PhraseWords.Of(SnoozeWords.Begins, language));
        Pass(cursor, polite);
        if (began && cursor.IsAtEnd) return null; // the command that says no day

        var rest = cursor.Rest;
        if (When(cursor, language, person, today) is not { } said) return began ? new SnoozeSaid.Unclear(SnoozeWords.NoDay.Say(rest)) : null;

        Pass(cursor, polite);
        if (!began && !cursor.Takes(PhraseWords.Of(SnoozeWords.Ends, language))) return null;

        Pass(cursor, polite);
        return cursor.IsAtEnd ? said : began ? new SnoozeSaid.Unclear(SnoozeWords.NoDay.Say(rest)) : null;
    }

    private static SnoozeSaid? When(PhraseCursor cursor, Reader language, Reader person, DateOnly today)
    {
        cursor.Takes(PhraseWords.Of(AwayWords.Until, language));
        if (cursor.Takes(PhraseWords.Of(SnoozeWords.In, language))) return Ahead(cursor, language, today);
        if (cursor.Takes(PhraseWords.Of(AwayWords.NextWeek, language)))
            return new SnoozeSaid.Until(today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7)), Time(cursor, language));

        if (new DayPhrases(language, DayOrder.IsMonthFirst(person)).Take(cursor) is not { } day)
            return Time(cursor, language) is { } time ? new SnoozeSaid.Until(null, time) : null;

        if (day.In(today) is not { } meant) return new SnoozeSaid.Unclear(AwayWords.NoSuchDay.Say(day.Written));
        if (meant < today) return new SnoozeSaid.Unclear(SnoozeWords.Past.Say(meant));

        var at = Time(cursor, language);
        return meant == today && at is null ? new SnoozeSaid.Unclear(SnoozeWords.Today) : new SnoozeSaid.Until(meant, at);
    }

    /// <returns>"2 days", "a week", "3 hours".</returns>
    private static SnoozeSaid? Ahead(PhraseCursor cursor, Reader language, DateOnly today)
    {
        if (Number(cursor, language) is not { } number) return null;
        if (cursor.Takes(PhraseWords.Of(SnoozeWords.Minutes, language))) return For(TimeSpan.FromMinutes(number));
        if (cursor.Takes(PhraseWords.Of(SnoozeWords.Hours, language))) return For(TimeSpan.FromHours(number));

        int? days = cursor.Takes(PhraseWords.Of(SnoozeWords.Days, language)) ? number
            : cursor.Takes(PhraseWords.Of(SnoozeWords.Weeks, language)) ? 7 * number
            : null;
        return days switch
        {
            null => null,
            0 => new SnoozeSaid.Unclear(SnoozeWords.Today),
            { } ahead => new SnoozeSaid.Until(today.AddDays(ahead), Time(cursor, language)),
        };
    }

    private static SnoozeSaid For(TimeSpan time) => time == TimeSpan.Zero ? new SnoozeSaid.Unclear(SnoozeWords.Today) : new SnoozeSaid.For(time);

    private static int? Number(PhraseCursor cursor, Reader language)
    {
        if (cursor.Takes(Digits()) is { } digits)
            return int.Parse(digits.Groups[1].Value, CultureInfo.InvariantCulture) is var number and <= MostNumber ? number : null;
        if (cursor.Takes(PhraseWords.Of(SnoozeWords.One, language))) return 1;

        var more = PhraseWords.Of(SnoozeWords.TwoAndMore, language);
        for (var i = 0; i < more.Length; i++)
            if (cursor.Takes([more[i]])) return i + 2;

        return null;
    }

    /// <returns>"at 14:00", "2pm", "um 14 Uhr", "à 14h30"; null where no time of day stands here, and then nothing is taken.</returns>
    private static TimeOnly? Time(PhraseCursor cursor, Reader language)
    {
        var start = cursor.At;
        cursor.Takes(PhraseWords.Of(SnoozeWords.At, language));
        if (cursor.Takes(Clock()) is { } clock && Time(clock) is { } time) return time;

        cursor.GoTo(start);
        return null;
    }

    private static TimeOnly? Time(Match clock)
    {
        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        if (clock.Groups["half"] is { Success: true, Value: var half })
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static void Pass(PhraseCursor cursor, string[] words)
    {
        while (cursor.Takes(words)) { }
    }

    [GeneratedRegex(@"(\d{1,6})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // Two digits alone may be a day: a time of day has minutes, or says that it is one.
    [GeneratedRegex(
        @"(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})(?!\d)(?: ?(?<half>[ap])\.?m\b\.?| ?uhr\b)?| ?(?<half>[ap])\.?m\b\.?| ?uhr\b| ?h\b| ?heures?\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
