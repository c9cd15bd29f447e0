using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>Where an owner stands with his numbers, and how he is reminded of them.</summary>
internal static class OweWords
{
    public static readonly Word<int> Title = new("owe.title", "count");

    public static readonly Word NothingTitle = new("owe.nothing-title");

    public static readonly Word Nothing = new("owe.nothing");

    public static readonly Word<Part.List, DateTimeOffset, string> Overdue = new("owe.overdue", "numbers", "due", "cadence");

    public static readonly Word<Part.List, DateTimeOffset, string> Due = new("owe.due", "numbers", "due", "cadence");

    public static readonly Word<Part.List, int, DateTimeOffset, string> Upcoming = new("owe.upcoming", "numbers", "count", "opening", "cadence");

    public static readonly Word<Part.List, string> Complete = new("owe.complete", "numbers", "cadence");

    public static readonly Word<Part.List, DateTimeOffset, string> NotDue = new("owe.not-due", "numbers", "opening", "cadence");

    public static readonly Word<Part.List, string> Excused = new("owe.excused", "numbers", "cadence");

    public static readonly Word<string, Part.Period> Number = new("owe.number", "kpi", "period");

    public static readonly Word<int> More = new("owe.more", "count");

    public static readonly Word<DateTimeOffset> Snoozed = new("owe.snoozed", "until");

    public static readonly Word<DateTimeOffset> HeldBack = new("owe.held-back", "until");

    public static readonly Word<DateTimeOffset> SnoozeTitle = new("owe.snooze-title", "until");

    public static readonly Word<DateTimeOffset> SnoozeDue = new("owe.snooze-due", "due");

    public static readonly Word<DateTimeOffset> SnoozeOverdue = new("owe.snooze-overdue", "due");

    public static readonly Word SnoozeStays = new("owe.snooze-stays");

    public static readonly Word SnoozeNothing = new("owe.snooze-nothing");

    public static readonly Word SnoozeNothingTitle = new("owe.snooze-nothing-title");

    public static readonly Word<PersonId> Unsnoozed = new("owe.unsnoozed", "person");

    public static readonly Word UnsnoozedTitle = new("owe.unsnoozed-title");
}
