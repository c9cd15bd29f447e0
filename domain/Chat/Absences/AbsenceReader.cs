using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>
/// Reads what a person says of his absence, such as "away 3 Aug to 21 Aug, Ken stands in". His own language goes first; all others are
/// understood too.
/// </summary>
public static class AbsenceReader
{
    private const int Longest = 300;

    /// <param name="person">Whose language and way to write days it is.</param>
    /// <param name="today">Where he lives.</param>
    /// <returns>Null where it is of no absence.</returns>
    public static AbsenceSaid? Read(string text, Reader person, DateOnly today)
    {
        var clean = TypedText.Clean(text);
        if (clean.Length is 0 or > Longest) return null;

        var read = Languages.BuiltIn.All.Prepend(person.Language)
            .Select(l => Read(clean, new() { Language = l, Culture = l.Culture }, person, today))
            .OfType<AbsenceSaid>()
            .ToList();
        return read.Find(r => r is not AbsenceSaid.Unclear) ?? read.FirstOrDefault();
    }

    private static AbsenceSaid? Read(string text, Reader language, Reader person, DateOnly today)
    {
        var cursor = new PhraseCursor(text);
        var days = new DayPhrases(language, DayOrder.IsMonthFirst(person));
        if (cursor.Takes(PhraseWords.Of(AwayWords.Cancel, language))) return Cancel(cursor, days, today);
        if (cursor.Takes(PhraseWords.Of(AwayWords.Back, language))) return Back(cursor, days, today);
        return cursor.Takes(PhraseWords.Of(AwayWords.Away, language)) ? Away(cursor, days, language, today) : DaysFirst(cursor, days, language, today);
    }

    private static AbsenceSaid.Cancel? Cancel(PhraseCursor cursor, DayPhrases days, DateOnly today)
    {
        if (cursor.IsAtEnd) return new AbsenceSaid.Cancel(null);
        return days.Take(cursor)?.In(today) is { } day && cursor.IsAtEnd ? new AbsenceSaid.Cancel(day) : null;
    }

    // "Back" begins many sentences: only where all of it is understood it is one of these.
    private static AbsenceSaid.Back? Back(PhraseCursor cursor, DayPhrases days, DateOnly today)
    {
        if (cursor.IsAtEnd) return new AbsenceSaid.Back(today);
        return days.Take(cursor)?.In(today) is { } day && cursor.IsAtEnd && day >= today ? new AbsenceSaid.Back(day) : null;
    }

    private static AbsenceSaid Away(PhraseCursor cursor, DayPhrases days, Reader language, DateOnly today)
    {
        if (cursor.IsAtEnd) return new AbsenceSaid.Unclear(AwayWords.UntilWhen);
        if (Span(cursor, days, language, today) is not var (from, until, why, onlyUntil)) return new AbsenceSaid.Unclear(AwayWords.NoDays.Say(cursor.Rest));
        return why is null ? Away(cursor, language, (from, until, onlyUntil)) : new AbsenceSaid.Unclear(why);
    }

    /// <summary>"Ich bin bis Freitag im Urlaub", "tomorrow I am off": many sentences begin so, and what makes it one of these comes behind the days.</summary>
    private static AbsenceSaid? DaysFirst(PhraseCursor cursor, DayPhrases days, Reader language, DateOnly today)
    {
        cursor.Takes(PhraseWords.Of(AwayWords.IAm, language));
        if (Span(cursor, days, language, today) is not var (from, until, why, onlyUntil) || !cursor.Takes(PhraseWords.Of(AwayWords.Away, language))) return null;

        return why is null ? Away(cursor, language, (from, until, onlyUntil)) : new AbsenceSaid.Unclear(why);
    }

    private static AbsenceSaid Away(PhraseCursor cursor, Reader language, (DateOnly From, DateOnly Until, bool OnlyUntil) days)
    {
        cursor.Takes(PhraseWords.Of(AwayWords.And, language));
        var stands = cursor.IsAtEnd ? null : Delegate(cursor.Rest, language);
        return cursor.IsAtEnd || stands is not null
            ? new AbsenceSaid.Away(days.From, days.Until, stands, days.OnlyUntil)
            : new AbsenceSaid.Unclear(AwayWords.NotUnderstood.Say(cursor.Rest));
    }

    private static (DateOnly From, DateOnly Until, Saying? Why, bool OnlyUntil)? Span(
        PhraseCursor cursor, DayPhrases days, Reader language, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (cursor.Takes(PhraseWords.Of(AwayWords.NextWeek, language))) return (monday.AddDays(7), monday.AddDays(13), null, false);
        if (cursor.Takes(PhraseWords.Of(AwayWords.ThisWeek, language))) return (today, monday.AddDays(6), null, false);

        var until = PhraseWords.Of(AwayWords.Until, language);
        var began = cursor.Takes(PhraseWords.Of(AwayWords.From, language));
        if (!began && cursor.Takes(until)) return days.Take(cursor) is { } end ? Days(null, end, today, onlyUntil: true) : null;
        if (days.Take(cursor) is not { } first) return null;
        if (cursor.Takes(until)) return days.Take(cursor) is { } last ? Days(first, last, today) : null;
        return began ? (default, default, AwayWords.UntilWhen, false) : Day(first, today);
    }

    private static (DateOnly, DateOnly, Saying?, bool) Day(SaidDay said, DateOnly today)
    {
        if (said.In(today) is not { } day) return (default, default, AwayWords.NoSuchDay.Say(said.Written), false);
        return (day, day, day < today ? AwayWords.Past.Say(day) : null, false);
    }

    private static (DateOnly, DateOnly, Saying?, bool) Days(SaidDay? from, SaidDay until, DateOnly today, bool onlyUntil = false)
    {
        var (days, why) = AbsenceDays.Of(from, until, today);
        return days is var (first, last) ? (first, last, null, onlyUntil) : (default, default, why, onlyUntil);
    }

    /// <returns>The name in a sentence such as "Ken stands in".</returns>
    private static string? Delegate(string rest, Reader language)
    {
        var plain = PhraseCursor.Plain(rest);
        foreach (var way in PhraseWords.Of(AwayWords.StandsIn, language).OrderByDescending(w => w.Length))
        {
            var (before, behind) = way.Split('*') is [var b, var e] ? (b.Trim(), e.Trim()) : (way, "");
            if (!plain.StartsWith(before, StringComparison.Ordinal) || !plain.EndsWith(behind, StringComparison.Ordinal)) continue;
            if (plain.Length <= before.Length + behind.Length) continue;

            var name = rest[before.Length..^behind.Length];
            if (before.Length > 0 && char.IsLetterOrDigit(name[0])) continue; // "delegates" is no "delegate"
            if (behind.Length > 0 && char.IsLetterOrDigit(name[^1])) continue;
            if (name.Trim(' ', ':', ',', '.') is { Length: > 0 } found) return found;
        }

        return null;
    }
}
