using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Finds cadences whose steps cannot happen in order: open, remind, due, escalate, brief, meet.</summary>
internal static class CadenceCheck
{
    /// <summary>Collection may open so many working days before the meeting at most: the previous meeting comes first.</summary>
    public static int LongestWindow(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => 4,
        Frequency.Monthly => 15,
        Frequency.Quarterly => 45,
        Frequency.Yearly => 60,
    };

    public static IReadOnlyList<CadenceMistake> Run(Cadence cadence) => [.. Find(cadence)];

    private static IEnumerable<CadenceMistake> Find(Cadence c)
    {
        if (TypedZone.Mistake(c.TimeZone) is { } zone) yield return new(nameof(c.TimeZone), zone);
        if (c.Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield return new(nameof(c.Weekday), CadenceWords.Weekend.Say(Part.Of(c.Weekday)));
        if (c.Leaders.Count == 0)
            yield return new(nameof(c.Leaders), CadenceWords.NoLeader);

        foreach (var (member, days) in Steps(c))
        {
            if (days < 0) yield return new(member, CadenceWords.AfterMeeting.Say(days));
        }

        if (c.OpensBefore > LongestWindow(c.Frequency))
            yield return new(nameof(c.OpensBefore), CadenceWords.OpensEarly.Say(c.OpensBefore, Part.Of(c.Frequency), LongestWindow(c.Frequency)));
        if (c.RemindBefore.Zip(c.RemindBefore.Skip(1)).Any(p => p.First <= p.Second))
            yield return new(nameof(c.RemindBefore), CadenceWords.RemindersUnordered.Say(Join(c.RemindBefore)));
        if (c.RemindBefore.Any(r => r >= c.OpensBefore))
            yield return new(nameof(c.RemindBefore), CadenceWords.RemindsEarly.Say(c.RemindBefore.Max(), c.OpensBefore));
        if (c.RemindBefore.Any(r => !Precedes(r, c.SendAt, c.DueBefore, c.DueUntil)))
            yield return new(nameof(c.RemindBefore), CadenceWords.RemindsLate.Say(c.RemindBefore.Min(), Time(c.SendAt), c.DueBefore, Time(c.DueUntil)));
        if (!Precedes(c.OpensBefore, c.SendAt, c.DueBefore, c.DueUntil))
            yield return new(nameof(c.OpensBefore), CadenceWords.OpensLate.Say(c.OpensBefore, Time(c.SendAt), c.DueBefore, Time(c.DueUntil)));
        if (Precedes(c.EscalateBefore, c.SendAt, c.DueBefore, c.DueUntil))
            yield return new(nameof(c.EscalateBefore), CadenceWords.EscalatesEarly.Say(c.EscalateBefore, Time(c.SendAt), c.DueBefore, Time(c.DueUntil)));
        if (c.BriefBefore >= c.EscalateBefore)
            yield return new(nameof(c.BriefBefore), CadenceWords.BriefEarly.Say(c.BriefBefore, c.EscalateBefore));
        if (c.BriefBefore == 0 && c.SendAt >= c.MeetingAt)
            yield return new(nameof(c.BriefBefore), CadenceWords.BriefLate.Say(Time(c.SendAt), Time(c.MeetingAt)));
    }

    private static IEnumerable<(string Member, int Days)> Steps(Cadence c) =>
        c.RemindBefore.Select(r => (nameof(c.RemindBefore), r)).Concat(
        [
            (nameof(c.OpensBefore), c.OpensBefore), (nameof(c.DueBefore), c.DueBefore),
            (nameof(c.EscalateBefore), c.EscalateBefore), (nameof(c.BriefBefore), c.BriefBefore),
        ]);

    private static bool Precedes(int daysBefore, TimeOnly at, int thanDaysBefore, TimeOnly thanAt) =>
        daysBefore > thanDaysBefore || (daysBefore == thanDaysBefore && at < thanAt);

    private static string Join(IEnumerable<int> days) => string.Join(", ", days);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
