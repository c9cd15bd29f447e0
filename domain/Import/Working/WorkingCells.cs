using System.Globalization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Working;

/// <summary>Reads when a person works and may be written to, as it stands in <c>people.csv</c>.</summary>
internal static partial class WorkingCells
{
    private const int DaysAWeek = 7;

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss", "%H", "HH", "h:mmtt", "h:mm tt", "htt", "h tt", "h.mmtt"];

    private static readonly Lazy<Dictionary<string, DayOfWeek>> DayNames = new(ReadDayNames);

    /// <summary>A span of time that comes every day, such as <c>08:30-16:30</c> or <c>22:00-06:00</c>.</summary>
    public static DailyHours? Hours(RowCells row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        var parts = Between().Split(text);
        if (parts is [var from, var until] && Time(from) is { } start && Time(until) is { } end && start != end) return new(start, end);

        row.Mistake(column, ImportWorkingWords.NoHours.Say(text));
        return null;
    }

    /// <summary>Days of the week, by their names.</summary>
    public static IReadOnlyList<DayOfWeek>? Weekend(RowCells row)
    {
        if (row.Text("weekend") is not { } text) return null;
        if (string.Equals(text, WorkingText.NoDays, StringComparison.OrdinalIgnoreCase)) return [];

        var days = new List<DayOfWeek>();
        foreach (var name in row.List("weekend", ',', '/'))
        {
            if (DayNames.Value.TryGetValue(name.TrimEnd('.'), out var day)) days.Add(day);
            else row.Mistake("weekend", Sentences.Starting(ImportWorkingWords.NoDay.Say(name), row.Suggest(name, CultureInfo.InvariantCulture.DateTimeFormat.DayNames)));
        }

        if (days.Distinct().Count() == DaysAWeek) row.Mistake("weekend", ImportWorkingWords.NeverWorks);
        return row.Faulty ? null : [.. days.Distinct().Order()];
    }

    private static TimeOnly? Time(string text) =>
        text.Trim() is "24:00" or "24" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text.Trim().ToUpperInvariant(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : null;

    private static Dictionary<string, DayOfWeek> ReadDayNames()
    {
        var names = new Dictionary<string, DayOfWeek>(StringComparer.OrdinalIgnoreCase);
        foreach (var format in new[] { "en-US", "de-DE", "fr-FR" }.Select(c => CultureInfo.GetCultureInfo(c).DateTimeFormat))
        {
            foreach (var day in Enum.GetValues<DayOfWeek>())
            {
                names.TryAdd(format.GetDayName(day), day);
                names.TryAdd(format.GetAbbreviatedDayName(day).TrimEnd('.'), day);
            }
        }

        return names;
    }

    [GeneratedRegex(@"\s*(?:-|–|—|\bto\b|\bbis\b|\bà\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
