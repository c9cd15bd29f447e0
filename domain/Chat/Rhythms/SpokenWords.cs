using System.Globalization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Rhythms;

/// <summary>Finds commands, days and times among the words of one language.</summary>
internal sealed partial class SpokenWords(Reader reader)
{
    /// <summary>Whether these words are one of the ways to say it, and nothing else.</summary>
    public bool Is(Word word, List<string> said) => After(word, said) is { Count: 0 };

    /// <returns>What is said after a command; null where it is not said at the beginning.</returns>
    public List<string>? After(Word word, List<string> said)
    {
        foreach (var way in Ways(word).OrderByDescending(w => w.Length))
        {
            var words = way.Split(' ').Length;
            if (words <= said.Count && ChatCommands.Plain(string.Join(' ', said.Take(words))) == way) return said[words..];
        }

        return null;
    }

    /// <returns>What is said before a command at the end, as in "weekly verschieben"; null where it is not said there.</returns>
    public List<string>? Before(Word word, List<string> said)
    {
        foreach (var way in Ways(word).OrderByDescending(w => w.Length))
        {
            var words = way.Split(' ').Length;
            if (words < said.Count && ChatCommands.Plain(string.Join(' ', said.TakeLast(words))) == way) return said[..^words];
        }

        return null;
    }

    public List<string> WithoutFiller(List<string> said)
    {
        var filler = Ways(CadenceCommandWords.Filler);
        return [.. said.SkipWhile(s => filler.Contains(ChatCommands.Plain(s))).Reverse().SkipWhile(s => filler.Contains(ChatCommands.Plain(s))).Reverse()];
    }

    /// <summary>The day and the time that are said; a weekday is the one in the week of the cadence's next meeting, or the first to come.</summary>
    /// <returns>Both null where nothing is said; null where something is said that is neither.</returns>
    public (DateOnly? Day, TimeOnly? At)? When(List<string> said, Cadence cadence, Organisation organisation, DateTimeOffset now)
    {
        var filler = Ways(CadenceCommandWords.Filler);
        var words = said.ConvertAll(s => s.TrimEnd(',', '!', '?', ';')).Where(s => !filler.Contains(ChatCommands.Plain(s))).ToList();
        var at = Time(words);
        if (words.Count == 0) return (null, at);

        var today = LocalTimes.DayOf(now, cadence.TimeZone);
        return Day(string.Join(' ', words), cadence, organisation, now, today) is { } day ? (day, at) : null;
    }

    private DateOnly? Day(string text, Cadence cadence, Organisation organisation, DateTimeOffset now, DateOnly today)
    {
        var plain = ChatCommands.Plain(text);
        if (Ways(CadenceCommandWords.Today).Contains(plain)) return today;
        if (Ways(CadenceCommandWords.Tomorrow).Contains(plain)) return today.AddDays(1);
        if (Weekday(plain) is { } weekday)
        {
            var meeting = CyclePlanner.Next(cadence, organisation, now).MeetingDay;
            var day = meeting.AddDays((((int)weekday + 6) % 7) - (((int)meeting.DayOfWeek + 6) % 7));
            while (day <= today) day = day.AddDays(7);
            return day;
        }

        // Without a year the next such day is meant.
        return One(text) ?? Enumerable.Range(today.Year, 2)
            .Select(y => y.ToString(CultureInfo.InvariantCulture))
            .Select(y => One(text.EndsWith('.') || text.EndsWith('/') ? text + y : $"{text} {y}"))
            .FirstOrDefault(d => d >= today);
    }

    private DateOnly? One(string text) => DayText.Readings(text, reader.Culture) is [var day] ? day : null;

    private DayOfWeek? Weekday(string plain)
    {
        var format = reader.Culture.DateTimeFormat;
        foreach (var names in new[] { format.DayNames, format.AbbreviatedDayNames })
        {
            if (Array.FindIndex(names, n => ChatCommands.Plain(n) == plain) is >= 0 and var index) return (DayOfWeek)index;
        }

        return null;
    }

    /// <summary>Takes the time out of the words; null where none is said.</summary>
    private static TimeOnly? Time(List<string> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            // "2 pm", "14 h" and "14 Uhr" are two words.
            var two = i + 1 < words.Count && Half().IsMatch(words[i + 1]) ? words[i] + words[i + 1] : null;
            var match = Clock().Match(two ?? words[i]);
            if (!match.Success) continue;

            var (hour, minute) = (Number(match.Groups["h"].Value), match.Groups["m"].Success ? Number(match.Groups["m"].Value) : 0);
            var half = match.Groups["half"].Value.ToUpperInvariant();
            if (half is "AM" or "PM" && hour is < 1 or > 12) continue;
            if (half is "AM" or "PM") hour = (hour % 12) + (half == "PM" ? 12 : 0);
            if (hour > 23 || minute > 59) continue;

            words.RemoveRange(i, two is null ? 1 : 2);
            return new(hour, minute);
        }

        return null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private HashSet<string> Ways(Word word) => [.. reader.Say(word).Split('|', StringSplitOptions.TrimEntries).Select(ChatCommands.Plain)];

    [GeneratedRegex(
        @"^(?<h>\d{1,2})(:(?<m>\d{2})(?<half>am|pm|uhr)?|\.(?<m>\d{2})uhr|h(?<m>\d{2})?|(?<half>am|pm|uhr))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex("^(am|pm|h|uhr)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
