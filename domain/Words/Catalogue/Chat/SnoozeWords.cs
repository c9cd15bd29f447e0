namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The ways to say until when reminders should wait, and what is answered.</summary>
internal static class SnoozeWords
{
    public static readonly Word Begins = new("snooze.said-begins");

    /// <summary>Behind the day, where nothing stands before it.</summary>
    public static readonly Word Ends = new("snooze.said-ends");

    public static readonly Word Polite = new("snooze.said-polite");

    public static readonly Word In = new("snooze.said-in");

    public static readonly Word At = new("snooze.said-at");

    public static readonly Word One = new("snooze.said-one");

    /// <summary>Two, three and so on, in their order.</summary>
    public static readonly Word TwoAndMore = new("snooze.said-two-and-more");

    public static readonly Word Minutes = new("snooze.said-minutes");

    public static readonly Word Hours = new("snooze.said-hours");

    public static readonly Word Days = new("snooze.said-days");

    public static readonly Word Weeks = new("snooze.said-weeks");

    public static readonly Word<string> NoDay = new("snooze.no-day", "written");

    public static readonly Word<DateOnly> Past = new("snooze.past", "day");

    public static readonly Word<DateTimeOffset> Passed = new("snooze.passed", "at");

    public static readonly Word Today = new("snooze.today");

    /// <summary>Where he may not be written to at the moment he named.</summary>
    public static readonly Word<DateTimeOffset> NextOpen = new("snooze.next-open", "wished");

    public static readonly Word<DateTimeOffset> AfterDue = new("snooze.after-due", "due");

    /// <summary>Where nothing is shown at its end.</summary>
    public static readonly Word<DateTimeOffset> Overdue = new("snooze.overdue", "due");

    public static readonly Word<DateTimeOffset> UntilMeeting = new("snooze.until-meeting", "meeting");
}
