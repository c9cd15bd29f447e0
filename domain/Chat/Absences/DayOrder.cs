using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>How somebody writes days in numbers.</summary>
internal static class DayOrder
{
    /// <summary>He writes 8/21 and not 21/8.</summary>
    public static bool IsMonthFirst(Reader person)
    {
        var pattern = person.Culture.DateTimeFormat.ShortDatePattern;
        return pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal) && !pattern.StartsWith('y');
    }
}
