using System.Globalization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>Reads days as people name them in a language: "Monday", "3 Aug", "21.8.", "tomorrow", "the 3rd".</summary>
/// <param name="monthFirst">The reader writes 8/21 and not 21/8.</param>
internal sealed partial class DayPhrases(Reader language, bool monthFirst)
{
    private readonly string[] fillers = PhraseWords.Of(AwayWords.Filler, language);
    private readonly DateTimeFormatInfo format = language.Language.Culture.DateTimeFormat;

    /// <returns>Null where no day stands here; then nothing is taken.</returns>
    public SaidDay? Take(PhraseCursor cursor)
    {
        var start = cursor.At;
        while (cursor.Takes(fillers)) { }
        if (Day(cursor, cursor.At) is { } day)
        {
            while (cursor.Takes(fillers)) { }
            return day;
        }

        cursor.GoTo(start);
        return null;
    }

    private SaidDay? Day(PhraseCursor cursor, int start)
    {
        if (cursor.Takes(PhraseWords.Of(AwayWords.DayAfterTomorrow, language))) return new(cursor.Since(start), Ahead: 2);
        if (cursor.Takes(PhraseWords.Of(AwayWords.Tomorrow, language))) return new(cursor.Since(start), Ahead: 1);
        if (cursor.Takes(PhraseWords.Of(AwayWords.Today, language))) return new(cursor.Since(start), Ahead: 0);
        if (cursor.Takes(Iso()) is { } iso) return Of(cursor, start, iso.Groups[3], Number(iso.Groups[2]), iso.Groups[1]);
        if (cursor.Takes(Dotted()) is { } dotted) return Of(cursor, start, dotted.Groups[1], Number(dotted.Groups[2]), dotted.Groups[3]);
        if (cursor.Takes(Slashed()) is { } slashed)
            return monthFirst
                ? Of(cursor, start, slashed.Groups[2], Number(slashed.Groups[1]), slashed.Groups[3])
                : Of(cursor, start, slashed.Groups[1], Number(slashed.Groups[2]), slashed.Groups[3]);

        return Named(cursor, start) ?? Weekday(cursor, start);
    }

    private SaidDay? Named(PhraseCursor cursor, int start)
    {
        if (cursor.Takes(DayMonth()) is { } dayFirst)
        {
            if (Month(dayFirst.Groups[2].Value) is { } month) return Of(cursor, start, dayFirst.Groups[1], month, dayFirst.Groups[3]);
            cursor.GoTo(start);
        }

        if (cursor.Takes(MonthDay()) is { } named)
        {
            if (Month(named.Groups[1].Value) is { } month) return Of(cursor, start, named.Groups[2], month, named.Groups[3]);
            cursor.GoTo(start);
        }

        return cursor.Takes(Alone()) is { } alone ? Of(cursor, start, alone.Groups[1], null, null) : null;
    }

    private SaidDay? Weekday(PhraseCursor cursor, int start)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (!cursor.Takes(Names(format.GetDayName(day), format.GetAbbreviatedDayName(day)))) continue;

            // "Monday 3 Aug": the day itself says more.
            var behind = cursor.At;
            while (cursor.Takes(fillers)) { }
            if (Day(cursor, cursor.At) is { Number: not null } meant) return meant;

            cursor.GoTo(behind);
            return new(cursor.Since(start), Weekday: day);
        }

        return null;
    }

    private static SaidDay Of(PhraseCursor cursor, int start, Group day, int? month, Group? year) =>
        new(cursor.Since(start), Number(day), month, year is { Success: true } ? Year(year.Value) : null);

    private static int Year(string digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var year && digits.Length <= 2 ? 2000 + year : int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private int? Month(string name)
    {
        for (var month = 0; month < 12; month++)
        {
            if (Names(format.MonthNames[month], format.AbbreviatedMonthNames[month], format.MonthGenitiveNames[month]).Contains(name)) return month + 1;
        }

        return name is "sept" ? 9 : name is "mrz" or "maer" ? 3 : null;
    }

    private static IEnumerable<string> Names(params string[] names) => names.Select(n => PhraseCursor.Plain(n).TrimEnd('.'));

    [GeneratedRegex(@"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(\d{1,2})\. ?(\d{1,2})(?!\d)\.?(?: ?(\d{4}|\d{2})(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(\d{1,2})/(\d{1,2})(?!\d)(?:/(\d{4}|\d{2})(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(\d{1,2})(?:st|nd|rd|th|er|e|\.)? ?(?:of |de )?(\p{L}+)\.?(?:,? ?(\d{4})(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(\p{L}+)\.? (\d{1,2})(?!\d)(?:st|nd|rd|th|\.)?(?:,? ?(\d{4})(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(\d{1,2})(?!\d)(?:st|nd|rd|th|er|\.)?(?![\p{L}:])", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
