using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Scorecards.Ladders;

/// <summary>Working time before or after a moment: whole working days, and then hours and minutes. Both have the same sign.</summary>
public sealed partial record Grace(int Days, int Minutes = 0)
{
    /// <summary>How a working day counts against hours where two graces are put in order.</summary>
    private const int MinutesADay = 8 * 60;

    /// <summary>Nobody waits longer: a quarter has about 65 working days.</summary>
    public const int MostDays = 60;

    public static Grace None { get; } = new(0);

    /// <summary>Where it stands among others; who works other hours may see two of them change places.</summary>
    [JsonIgnore]
    public int Order => (Days * MinutesADay) + Minutes;

    /// <summary>Reads <c>-1d</c>, <c>0</c>, <c>4h</c>, <c>1d 4h</c>, <c>90m</c>.</summary>
    /// <returns>Null where it is none of these, or longer than <see cref="MostDays"/>.</returns>
    public static Grace? TryParse(string text)
    {
        if (Written().Match(text.Trim()) is not { Success: true } match) return null;
        if (match.Groups["none"].Success) return None;

        var (days, hours, minutes) = (Number("days"), Number("hours"), Number("minutes"));
        if (days + hours + minutes == 0 && !match.Groups["days"].Success && !match.Groups["hours"].Success && !match.Groups["minutes"].Success) return null;

        var sign = match.Groups["sign"].Value is "-" or "−" ? -1 : 1;
        var grace = new Grace(sign * days, sign * ((hours * 60) + minutes));
        return Math.Abs(grace.Order) <= MostDays * MinutesADay ? grace : null;

        int Number(string part) => match.Groups[part].Success ? int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The moment so much of a person's working time after another one, or before it.</summary>
    public DateTimeOffset After(DateTimeOffset moment, PersonCalendar calendar)
    {
        var day = Days == 0 ? moment : calendar.AddDays(moment, Days);
        return Minutes == 0 ? day : calendar.Add(day, TimeSpan.FromMinutes(Minutes));
    }

    /// <summary>As a file has it.</summary>
    public override string ToString()
    {
        if (Order == 0 && Days == 0) return "0";
        var (hours, minutes) = Math.DivRem(Math.Abs(Minutes), 60);
        string[] parts = [Days == 0 ? "" : Part(Math.Abs(Days), 'd'), hours == 0 ? "" : Part(hours, 'h'), minutes == 0 ? "" : Part(minutes, 'm')];
        return (Days < 0 || Minutes < 0 ? "-" : "") + string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static string Part(int number, char unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    [GeneratedRegex(@"^(?:(?<none>[+\-−]?0)|(?<sign>[+\-−]?)\s*(?:(?<days>\d{1,3})\s*d)?\s*(?:(?<hours>\d{1,4})\s*h)?\s*(?:(?<minutes>\d{1,5})\s*m(?:in)?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
