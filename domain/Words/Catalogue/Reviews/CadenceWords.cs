namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>Why a cadence cannot run. Times of day are told as files write them.</summary>
internal static class CadenceWords
{
    public static readonly Word<string> NoZone = new("cadence.no-zone", "zone");

    public static readonly Word<Part.Choice> Weekend = new("cadence.weekend", "weekday");

    public static readonly Word NoLeader = new("cadence.no-leader");

    public static readonly Word<int> AfterMeeting = new("cadence.after-meeting", "days");

    public static readonly Word<int, Part.Choice, int> OpensEarly = new("cadence.opens-early", "days", "frequency", "most");

    public static readonly Word<string> RemindersUnordered = new("cadence.reminders-unordered", "days");

    public static readonly Word<int, int> RemindsEarly = new("cadence.reminds-early", "days", "opens");

    public static readonly Word<int, string, int, string> RemindsLate = new("cadence.reminds-late", "days", "at", "due", "until");

    public static readonly Word<int, string, int, string> OpensLate = new("cadence.opens-late", "days", "at", "due", "until");

    public static readonly Word<int, string, int, string> EscalatesEarly = new("cadence.escalates-early", "days", "at", "due", "until");

    public static readonly Word<int, int> BriefEarly = new("cadence.brief-early", "days", "escalates");

    public static readonly Word<string, string> BriefLate = new("cadence.brief-late", "at", "meeting");

    public static readonly Word<int, int> Every = new("cadence.every", "every", "most");

    public static readonly Word<int> NoAnchor = new("cadence.no-anchor", "every");

    public static readonly Word<string, Part.Choice, int> NoSuchDay = new("cadence.no-such-day", "day", "frequency", "most");

    public static readonly Word<string, string> DayBefore = new("cadence.day-before", "ahead", "meeting");

    public static readonly Word<string, string> RemindsBeforeOpening = new("cadence.reminds-before-opening", "reminders", "opens");

    public static readonly Word<string, string> BriefBeforeEscalation = new("cadence.brief-before-escalation", "brief", "escalates");
}
