using System.Globalization;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Holidays;

/// <summary>A rule by which a holiday comes back: every year, on its day, on days of a month, or on the n-th weekday of a month.</summary>
internal sealed class IcsRule
{
    /// <summary>A holiday that comes back for ever is known up to here.</summary>
    public const int LastYear = 2050;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private int interval = 1;
    private int? count;
    private DateOnly until = new(LastYear, 12, 31);
    private int[] months = [];
    private int[] daysOfMonth = [];
    private (int Nth, DayOfWeek Day)[] weekdays = [];

    /// <returns>Null where something of it is not understood, which was noted.</returns>
    public static IcsRule? Read(IcsLine line, Action<int, Saying> mistake)
    {
        var rule = new IcsRule();
        var frequency = "";
        foreach (var part in line.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=') is [var n, var v] ? (n.ToUpperInvariant(), v.ToUpperInvariant()) : (part, "");
            if (name == "FREQ") frequency = value;
            else if (!rule.Takes(name, value)) return Refused(part);
        }

        if (frequency != "YEARLY") return Refused($"FREQ={frequency}");
        return rule.weekdays.Length > 0 && (rule.months.Length == 0 || rule.daysOfMonth.Length > 0) ? Refused("BYDAY") : rule;

        IcsRule? Refused(string part)
        {
            mistake(line.Line, ImportHolidayWords.NoRule.Say(part));
            return null;
        }
    }

    /// <summary>The days on which it falls, from its first one on.</summary>
    public IEnumerable<DateOnly> From(DateOnly start)
    {
        var left = count ?? int.MaxValue;
        for (var year = start.Year; year <= Math.Min(until.Year, LastYear); year += interval)
        {
            foreach (var day in In(year, start).Where(d => d >= start && d <= until).Order())
            {
                if (left-- <= 0) yield break;
                yield return day;
            }
        }
    }

    private IEnumerable<DateOnly> In(int year, DateOnly start)
    {
        foreach (var month in months.Length > 0 ? months : [start.Month])
        {
            var last = DateTime.DaysInMonth(year, month);
            if (weekdays.Length > 0)
            {
                foreach (var day in weekdays.SelectMany(w => Of(w, year, month))) yield return day;
                continue;
            }

            // A day that a year does not have, such as 29 February, is left out of that year.
            foreach (var day in daysOfMonth.Length > 0 ? daysOfMonth : [start.Day])
            {
                var number = day < 0 ? last + 1 + day : day;
                if (number >= 1 && number <= last) yield return new(year, month, number);
            }
        }
    }

    private static List<DateOnly> Of((int Nth, DayOfWeek Day) weekday, int year, int month)
    {
        List<DateOnly> all =
        [
            .. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateOnly(year, month, d)).Where(d => d.DayOfWeek == weekday.Day),
        ];
        if (weekday.Nth == 0) return all;

        var at = weekday.Nth > 0 ? weekday.Nth - 1 : all.Count + weekday.Nth;
        return at >= 0 && at < all.Count ? [all[at]] : [];
    }

    private bool Takes(string name, string value)
    {
        switch (name)
        {
            case "INTERVAL": return Number(value, 1, 100) is { } every && (interval = every) > 0;
            case "COUNT": return Number(value, 1, 1000) is { } times && (count = times) > 0;
            case "WKST": return Weekdays.Contains(value); // says where a week starts, which no rule of ours asks
            case "UNTIL":
                return DateOnly.TryParseExact(value.Split('T')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out until)
                    && until >= TypedDay.First;
            case "BYMONTH": return Take(value, v => Number(v, 1, 12), ref months);
            case "BYMONTHDAY": return Take(value, v => Number(v, 1, 31) ?? (Number(v.TrimStart('-'), 1, 31) is { } back && v[0] == '-' ? -back : null), ref daysOfMonth);
            case "BYDAY": return Take(value, Weekday, ref weekdays);
            default: return false;
        }
    }

    private static (int Nth, DayOfWeek Day)? Weekday(string written)
    {
        var at = written.Length < 2 ? -1 : Array.IndexOf(Weekdays, written[^2..]);
        var nth = written.Length <= 2 ? 0
            : int.TryParse(written[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) && read is >= -5 and <= 5 and not 0 ? read
            : (int?)null;
        return at >= 0 && nth is { } number ? (number, (DayOfWeek)at) : null;
    }

    private static bool Take<T>(string value, Func<string, T?> read, ref T[] into)
        where T : struct
    {
        var parts = value.Split(',').Select(read).ToList();
        if (parts.Exists(p => p is null)) return false;

        into = [.. parts.Select(p => p!.Value)];
        return true;
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
