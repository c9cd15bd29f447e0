using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Finds cadences whose steps cannot happen in order: open, remind, due, escalate, brief, meet; and days that no period has.</summary>
internal static class CadenceCheck
{
    /// <summary>The farthest a step may lie before the meeting; a quarter has about 65 working days.</summary>
    public const int MostDays = 60;

    private const int MostPeriods = 52;

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
        if (c is { Weekday: DayOfWeek.Saturday or DayOfWeek.Sunday, Day: null or MeetingRule.NthWeekday })
            yield return new(nameof(c.Weekday), CadenceWords.Weekend.Say(Part.Of(c.Weekday)));
        if (c.Leaders.Count == 0)
            yield return new(nameof(c.Leaders), CadenceWords.NoLeader);
        if (c.Every is < 1 or > MostPeriods)
            yield return new(nameof(c.Every), CadenceWords.Every.Say(c.Every.Value, MostPeriods));
        if (c is { Every: > 1, StartsOn: null })
            yield return new(nameof(c.StartsOn), CadenceWords.NoAnchor.Say(c.Every.Value));
        if (c.Day is { } rule && Furthest(rule) is var (n, most) && n > most(c.Frequency))
            yield return new(nameof(c.Day), CadenceWords.NoSuchDay.Say(rule.Text, Part.Of(c.Frequency), most(c.Frequency)));

        var far = Steps(c).Where(s => s.Ahead.Hours > 0 && c.MeetingAt.ToTimeSpan() < TimeSpan.FromHours(s.Ahead.Hours)).ToList();
        foreach (var (member, ahead) in far)
            yield return new(member, CadenceWords.DayBefore.Say(ahead.ToString(), Time(c.MeetingAt)));
        foreach (var (member, ahead) in Steps(c))
        {
            if (ahead.Days < 0) yield return new(member, CadenceWords.AfterMeeting.Say(ahead.Days));
        }

        if (far.Count == 0)
        {
            foreach (var mistake in OutOfOrder(c)) yield return mistake;
        }
    }

    private static IEnumerable<CadenceMistake> OutOfOrder(Cadence c)
    {
        var (opens, due, escalates, briefs) = (Sent(c, c.OpensBefore), At(c, c.DueBefore, c.DueUntil), Sent(c, c.EscalateBefore), Sent(c, c.BriefBefore));
        var reminders = c.RemindBefore.Select(r => Sent(c, r)).ToList();
        var plain = c.EscalateBefore.Hours == 0 && c.BriefBefore.Hours == 0;
        var longest = Longest(c);

        if (c.OpensBefore.Days > longest)
            yield return new(nameof(c.OpensBefore), CadenceWords.OpensEarly.Say(c.OpensBefore.Days, Part.Of(c.Frequency), longest));
        if (reminders.Zip(reminders.Skip(1)).Any(p => !Precedes(p.First, p.Second)))
            yield return new(nameof(c.RemindBefore), CadenceWords.RemindersUnordered.Say(Join(c.RemindBefore)));
        if (reminders.Any(r => !Precedes(opens, r)))
        {
            yield return new(nameof(c.RemindBefore), c.OpensBefore.Hours == 0 && c.RemindBefore.All(r => r.Hours == 0)
                ? CadenceWords.RemindsEarly.Say(c.RemindBefore.Max(r => r.Days), c.OpensBefore.Days)
                : CadenceWords.RemindsBeforeOpening.Say(Join(c.RemindBefore), c.OpensBefore.ToString()));
        }

        if (reminders.Any(r => !Precedes(r, due)))
        {
            var last = reminders.Where(r => !Precedes(r, due)).MinBy(r => r.Days);
            yield return new(nameof(c.RemindBefore), CadenceWords.RemindsLate.Say(last.Days, Time(last.At), due.Days, Time(due.At)));
        }

        if (!Precedes(opens, due))
            yield return new(nameof(c.OpensBefore), CadenceWords.OpensLate.Say(opens.Days, Time(opens.At), due.Days, Time(due.At)));
        if (Precedes(escalates, due))
            yield return new(nameof(c.EscalateBefore), CadenceWords.EscalatesEarly.Say(escalates.Days, Time(escalates.At), due.Days, Time(due.At)));
        if (plain && briefs.Days >= escalates.Days)
            yield return new(nameof(c.BriefBefore), CadenceWords.BriefEarly.Say(briefs.Days, escalates.Days));
        if (!plain && !Precedes(escalates, briefs))
            yield return new(nameof(c.BriefBefore), CadenceWords.BriefBeforeEscalation.Say(c.BriefBefore.ToString(), c.EscalateBefore.ToString()));
        if (briefs.Days == 0 && briefs.At >= c.MeetingAt)
            yield return new(nameof(c.BriefBefore), CadenceWords.BriefLate.Say(Time(briefs.At), Time(c.MeetingAt)));
    }

    private static IEnumerable<(string Member, Ahead Ahead)> Steps(Cadence c) =>
        c.RemindBefore.Select(r => (nameof(c.RemindBefore), r)).Concat(
        [
            (nameof(c.OpensBefore), c.OpensBefore), (nameof(c.DueBefore), c.DueBefore),
            (nameof(c.EscalateBefore), c.EscalateBefore), (nameof(c.BriefBefore), c.BriefBefore),
        ]);

    /// <summary>Of several periods together every working day but the meeting's own; a step lies no farther off than <see cref="MostDays"/>.</summary>
    private static int Longest(Cadence c) =>
        c.Every is > 1 and var every ? Math.Min(MostDays, (every * (LongestWindow(c.Frequency) + 1)) - 1) : LongestWindow(c.Frequency);

    private static (int N, Func<Frequency, int> Most) Furthest(MeetingRule rule) => rule.Match<(int, Func<Frequency, int>)>(
        weekday => (weekday.N, f => f == Frequency.Weekly ? 1 : 5),
        working => (Math.Abs(working.N), f => f == Frequency.Weekly ? 5 : f == Frequency.Monthly ? 23 : MostDays),
        day => (day.N, f => f switch { Frequency.Weekly => 7, Frequency.Monthly => 31, Frequency.Quarterly => 92, Frequency.Yearly => 366 }));

    private static (int Days, TimeOnly At) Sent(Cadence c, Ahead ahead) => At(c, ahead, c.SendAt);

    private static (int Days, TimeOnly At) At(Cadence c, Ahead ahead, TimeOnly usual) =>
        (ahead.Days, ahead.Hours == 0 ? usual : c.MeetingAt.AddHours(-ahead.Hours));

    private static bool Precedes((int Days, TimeOnly At) one, (int Days, TimeOnly At) other) =>
        one.Days > other.Days || (one.Days == other.Days && one.At < other.At);

    private static string Join(IEnumerable<Ahead> ahead) => string.Join(", ", ahead);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
