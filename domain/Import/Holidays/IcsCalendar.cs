using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Holidays;

/// <summary>
/// Reads the holidays of an iCalendar file (RFC 5545). What it does not understand is a mistake with its line: a holiday that is left out
/// in silence is a day on which people are asked for numbers.
/// </summary>
internal static class IcsCalendar
{
    // What lasts longer is a school's holiday or a season, and nobody means that nothing is sent in it.
    private const int LongestHoliday = 31;

    private const int MostMistakes = 100;

    /// <returns>The days with their names, in order; each once.</returns>
    public static IReadOnlyList<(DateOnly Day, string Name)> Read(string text, Action<int, Saying> mistake)
    {
        var told = 0;
        void Told(int line, Saying sentence)
        {
            if (++told <= MostMistakes) mistake(line, sentence);
        }

        var events = Events(text, Told);
        var replaced = events.Where(e => e.Find("RECURRENCE-ID") is not null)
            .Select(e => (e.Uid, Line: e.Find("RECURRENCE-ID")!))
            .SelectMany(r => IcsDays.List(r.Line, Told).Select(d => (r.Uid, d)))
            .ToHashSet();
        var days = new SortedDictionary<DateOnly, string>();
        foreach (var one in events.Where(e => !IsCancelled(e)))
        {
            foreach (var (day, name) in Days(one, replaced, Told)) days.TryAdd(day, name);
        }

        return [.. days.Select(d => (d.Key, d.Value))];
    }

    private static List<IcsEvent> Events(string text, Action<int, Saying> mistake)
    {
        var (events, lines, inside) = (new List<IcsEvent>(), new List<IcsLine>(), new Stack<IcsLine>());
        foreach (var (number, line) in IcsLines.Of(text))
        {
            if (line is null) mistake(number, ImportHolidayWords.NoLine);
            else if (line.Name == "BEGIN") Begin(line);
            else if (line.Name == "END") End(line);
            else if (inside.Count == 0) mistake(number, ImportHolidayWords.NoCalendar);
            else if (Is(inside.Peek(), "VEVENT")) lines.Add(line);
            if (inside.Count == 0 && events.Count == 0 && line is { Name: not ("BEGIN" or "END") }) return []; // no calendar at all: once is enough
        }

        if (inside.Count > 0) mistake(inside.Peek().Line, ImportHolidayWords.NeverEnds.Say(inside.Peek().Value));
        return events;

        void Begin(IcsLine line)
        {
            if (inside.Count == 0 && !Is(line, "VCALENDAR")) mistake(line.Line, ImportHolidayWords.NoCalendar);
            else if (inside.Count == 1 && !Known(line.Value)) mistake(line.Line, ImportHolidayWords.NoHoliday.Say(line.Value));
            if (Is(line, "VEVENT")) lines = [];
            inside.Push(line);
        }

        void End(IcsLine line)
        {
            if (inside.Count == 0 || !string.Equals(inside.Peek().Value, line.Value, StringComparison.OrdinalIgnoreCase))
            {
                mistake(line.Line, ImportHolidayWords.EndsElsewhere.Say(line.Value));
                return;
            }

            var begun = inside.Pop();
            if (Is(line, "VEVENT")) events.Add(new(begun.Line, lines));
        }
    }

    private static bool Is(IcsLine line, string component) => string.Equals(line.Value, component, StringComparison.OrdinalIgnoreCase);

    private static bool Known(string component) =>
        component.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || component.ToUpperInvariant() is "VEVENT" or "VTIMEZONE";

    private static bool IsCancelled(IcsEvent one) => string.Equals(one.Find("STATUS")?.Value, "CANCELLED", StringComparison.OrdinalIgnoreCase);

    private static List<(DateOnly Day, string Name)> Days(IcsEvent one, HashSet<(string? Uid, DateOnly Day)> replaced, Action<int, Saying> mistake)
    {
        if (one.Find("DTSTART") is not { } start)
        {
            mistake(one.Line, ImportHolidayWords.NoStart);
            return [];
        }

        if (IcsDays.Read(start, start.Value, mistake) is not { } first || Length(one, first, mistake) is not { } length) return [];

        var name = one.Find("SUMMARY")?.Text().Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, 250)] : "";
        var except = one.All("EXDATE").SelectMany(l => IcsDays.List(l, mistake)).ToHashSet();
        var rules = one.All("RRULE").Select(l => IcsRule.Read(l, mistake)).ToList();
        IEnumerable<DateOnly> starts = rules.Count == 0 ? [first] : rules.OfType<IcsRule>().SelectMany(r => r.From(first)).Append(first);
        var isReplacement = one.Find("RECURRENCE-ID") is not null;
        return starts
            .Concat(one.All("RDATE").SelectMany(l => IcsDays.List(l, mistake)))
            .Where(d => !except.Contains(d) && (isReplacement || !replaced.Contains((one.Uid, d))))
            .SelectMany(d => Enumerable.Range(0, length).Select(d.AddDays))
            .Select(d => (d, name))
            .ToList();
    }

    private static int? Length(IcsEvent one, DateOnly first, Action<int, Saying> mistake)
    {
        int? days = 1;
        var says = one.Find("DTEND") ?? one.Find("DURATION");
        if (says is { Name: "DURATION" }) days = IcsDays.Duration(says, mistake);
        else if (says is not null) days = IcsDays.Read(says, says.Value, mistake) is { } end ? Math.Max(end.DayNumber - first.DayNumber, end == first ? 1 : 0) : null;

        if (days is 0) mistake(says!.Line, ImportHolidayWords.EndsBefore.Say(says.Value));
        else if (days > LongestHoliday) mistake(says!.Line, ImportHolidayWords.TooLong.Say(days.Value, LongestHoliday));
        else return days;
        return null;
    }
}
