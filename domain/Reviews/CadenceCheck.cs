using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews;

/// <summary>Finds cadences whose steps cannot happen in order: open, remind, due, escalate, brief, meet.</summary>
public static class CadenceCheck
{
    /// <summary>Collection may open so many working days before the meeting at most: the previous meeting comes first.</summary>
    public static int LongestWindow(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => 4,
        Frequency.Monthly => 15,
        Frequency.Quarterly => 45,
        _ => 60,
    };

    public static IReadOnlyList<CadenceMistake> Run(Cadence cadence) => [.. Find(cadence)];

    private static IEnumerable<CadenceMistake> Find(Cadence c)
    {
        if (LocalTimes.Mistake(c.TimeZone) is { } zone) yield return new(nameof(c.TimeZone), zone);
        if (c.Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield return new(nameof(c.Weekday), $"The meeting is on a {c.Weekday}; choose a day from Monday to Friday.");
        if (c.Leaders.Count == 0)
            yield return new(nameof(c.Leaders), "Nobody would get the brief; name at least one leader.");

        foreach (var (member, days) in Steps(c))
        {
            if (days < 0) yield return new(member, $"{Days(days)} before the meeting is after it; write 0 or more.");
        }

        if (c.OpensBefore > LongestWindow(c.Frequency))
            yield return new(nameof(c.OpensBefore), $"Collection would open {Days(c.OpensBefore)} before the meeting; a {Name(c.Frequency)} cadence allows {LongestWindow(c.Frequency)} at most.");
        if (c.RemindBefore.Zip(c.RemindBefore.Skip(1)).Any(p => p.First <= p.Second))
            yield return new(nameof(c.RemindBefore), $"The reminders {Join(c.RemindBefore)} must come in falling order, each day once; they count working days back from the meeting.");
        if (c.RemindBefore.Any(r => r >= c.OpensBefore))
            yield return new(nameof(c.RemindBefore), $"The first reminder would go {Days(c.RemindBefore.Max())} before the meeting, but collection opens {c.OpensBefore} before; remind later.");
        if (c.RemindBefore.Any(r => !Precedes(r, c.SendAt, c.DueBefore, c.DueUntil)))
            yield return new(nameof(c.RemindBefore), $"The last reminder would go {Days(c.RemindBefore.Min())} before the meeting at {Time(c.SendAt)}, when the numbers are due already ({c.DueBefore} before at {Time(c.DueUntil)}); remind earlier.");
        if (!Precedes(c.OpensBefore, c.SendAt, c.DueBefore, c.DueUntil))
            yield return new(nameof(c.OpensBefore), $"Collection opens {Days(c.OpensBefore)} before the meeting at {Time(c.SendAt)}, but the numbers are due {c.DueBefore} before at {Time(c.DueUntil)}; open earlier.");
        if (Precedes(c.EscalateBefore, c.SendAt, c.DueBefore, c.DueUntil))
            yield return new(nameof(c.EscalateBefore), $"It would escalate {Days(c.EscalateBefore)} before the meeting at {Time(c.SendAt)}, before the numbers are due ({c.DueBefore} before at {Time(c.DueUntil)}); escalate later.");
        if (c.BriefBefore >= c.EscalateBefore)
            yield return new(nameof(c.BriefBefore), $"The brief would go {Days(c.BriefBefore)} before the meeting and the escalation {c.EscalateBefore} before; the brief must go on a later day.");
        if (c.BriefBefore == 0 && c.SendAt >= c.MeetingAt)
            yield return new(nameof(c.BriefBefore), $"The brief would go at {Time(c.SendAt)} on the meeting's day, but the meeting starts at {Time(c.MeetingAt)}; send the brief a working day earlier or everything at an earlier time.");
    }

    private static IEnumerable<(string Member, int Days)> Steps(Cadence c) =>
        c.RemindBefore.Select(r => (nameof(c.RemindBefore), r)).Concat(
        [
            (nameof(c.OpensBefore), c.OpensBefore), (nameof(c.DueBefore), c.DueBefore),
            (nameof(c.EscalateBefore), c.EscalateBefore), (nameof(c.BriefBefore), c.BriefBefore),
        ]);

    private static bool Precedes(int daysBefore, TimeOnly at, int thanDaysBefore, TimeOnly thanAt) =>
        daysBefore > thanDaysBefore || (daysBefore == thanDaysBefore && at < thanAt);

    private static string Name(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => "weekly",
        Frequency.Monthly => "monthly",
        Frequency.Quarterly => "quarterly",
        _ => "yearly",
    };

    private static string Days(int count) => Counted.Of(count, "working day");

    private static string Join(IEnumerable<int> days) => string.Join(", ", days);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
