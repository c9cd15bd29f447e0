using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What the bot says in words.</summary>
public static class NoticeWords
{
    /// <summary>How to stop such messages.</summary>
    public static readonly Word Stop = new("notice.stop");

    public static readonly Word<PersonId> Hello = new("notice.hello", "person");

    public static readonly Word ThankedTitle = new("notice.thanked-title");
    public static readonly Word Thanked = new("notice.thanked");

    public static readonly Word<string, int> Greeting = new("notice.greeting", "organisation", "count");

    public static readonly Word HelpTitle = new("notice.help-title");

    /// <summary>In its place where something else was said than is understood.</summary>
    public static readonly Word NotUnderstoodTitle = new("notice.not-understood-title");
    public static readonly Word NotUnderstood = new("notice.not-understood");

    public static readonly Word<PersonId> Help = new("notice.help", "person");

    public static readonly Word HelpNumbers = new("notice.help-numbers");

    /// <summary>Something that is written nearly like what is understood.</summary>
    public static readonly Word<string> Near = new("notice.near", "text");

    public static readonly Word HelpLookups = new("notice.help-lookups");

    public static readonly Word HelpReminders = new("notice.help-reminders");

    public static readonly Word HelpPause = new("notice.help-pause");

    public static readonly Word HelpResume = new("notice.help-resume");

    public static readonly Word HelpMore = new("notice.help-more");

    public static readonly Word HelpCards = new("notice.help-cards");

    public static readonly Word UnknownTitle = new("notice.unknown-title");

    public static readonly Word Unknown = new("notice.unknown");

    public static readonly Word NothingDueTitle = new("notice.nothing-due-title");

    public static readonly Word NothingDue = new("notice.nothing-due");

    public static readonly Word<DateTimeOffset> NothingDueUntil = new("notice.nothing-due-until", "opening");

    public static readonly Word NothingToStateTitle = new("notice.nothing-to-state-title");

    public static readonly Word NothingToState = new("notice.nothing-to-state");

    public static readonly Word<DateTimeOffset> NothingToStateUntil = new("notice.nothing-to-state-until", "opening");

    public static readonly Word OwnsNothing = new("notice.owns-nothing");

    public static readonly Word RecordedTitle = new("notice.recorded-title");

    public static readonly Word PausedTitle = new("notice.paused-title");

    public static readonly Word Paused = new("notice.paused");

    public static readonly Word<Part.List> PausedSeen = new("notice.paused-seen", "people");

    public static readonly Word<PersonId> PauseToldTitle = new("notice.pause-told-title", "person");

    public static readonly Word<PersonId, Part.List> PauseTold = new("notice.pause-told", "person", "cadences");

    public static readonly Word<PersonId> ResumeToldTitle = new("notice.resume-told-title", "person");

    public static readonly Word<PersonId, Part.List> ResumeTold = new("notice.resume-told", "person", "cadences");

    public static readonly Word ResumedTitle = new("notice.resumed-title");

    public static readonly Word Resumed = new("notice.resumed");

    public static readonly Word ClosedTitle = new("notice.closed-title");

    public static readonly Word<string, DateTimeOffset> Closed = new("notice.closed", "cadence", "meeting");

    public static readonly Word NotYoursTitle = new("notice.not-yours-title");

    public static readonly Word NotYours = new("notice.not-yours");

    public static readonly Word GoneTitle = new("notice.gone-title");

    public static readonly Word Gone = new("notice.gone");

    public static readonly Word ExcusedTitle = new("notice.excused-title");

    public static readonly Word<PersonId, string, DateTimeOffset> ExcusedBy = new("notice.excused-by", "person", "cadence", "meeting");

    public static readonly Word<string, DateTimeOffset> Excused = new("notice.excused", "cadence", "meeting");
}
