using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>What is read, typed and answered where a decision is written down.</summary>
public static class DecisionWords
{
    /// <summary>What begins a decision in words; other ways to say it after a |.</summary>
    public static readonly Word SaidDecide = new("decision.said-decide");

    /// <summary>What may follow that.</summary>
    public static readonly Word SaidThat = new("decision.said-that");

    /// <summary>Stands before the day until which something is to be done.</summary>
    public static readonly Word SaidBy = new("decision.said-by");

    /// <summary>Somebody names himself.</summary>
    public static readonly Word SaidI = new("decision.said-i");

    public static readonly Word FormTitle = new("decision.form-title");

    public static readonly Word MendTitle = new("decision.mend-title");

    public static readonly Word<string, DateTimeOffset> Intro = new("decision.intro", "cadence", "meeting");

    public static readonly Word IntroWhich = new("decision.intro-which");

    public static readonly Word<string, DateTimeOffset> MendIntro = new("decision.mend-intro", "cadence", "meeting");

    public static readonly Word Cadence = new("decision.cadence");

    public static readonly Word<string, DateTimeOffset> CadenceChoice = new("decision.cadence-choice", "cadence", "meeting");

    public static readonly Word Text = new("decision.text");

    public static readonly Word Owner = new("decision.owner");

    public static readonly Word WhichOwner = new("decision.which-owner");

    public static readonly Word Due = new("decision.due");

    public static readonly Word Subject = new("decision.subject");

    public static readonly Word NoSubject = new("decision.no-subject");

    public static readonly Word Record = new("decision.record");

    public static readonly Word Save = new("decision.save");

    public static readonly Word CadenceNeeded = new("decision.cadence-needed");

    public static readonly Word TextNeeded = new("decision.text-needed");

    public static readonly Word<int, int> TextTooLong = new("decision.text-too-long", "count", "most");

    public static readonly Word OwnerNeeded = new("decision.owner-needed");

    public static readonly Word<string> OwnerUnknown = new("decision.owner-unknown", "name");

    public static readonly Word<string> OwnerLike = new("decision.owner-like", "name");

    public static readonly Word<string> OwnerShared = new("decision.owner-shared", "name");

    public static readonly Word<string, int> OwnerSharedByMany = new("decision.owner-shared-by-many", "name", "count");

    public static readonly Word<PersonId> OwnerLeft = new("decision.owner-left", "person");

    public static readonly Word<string, DateOnly> DueUnread = new("decision.due-unread", "written", "example");

    public static readonly Word<DateOnly> DuePast = new("decision.due-past", "day");

    public static readonly Word<DateOnly> DueFar = new("decision.due-far", "day");

    public static readonly Word RefusedTitle = new("decision.refused-title");

    public static readonly Word NotLeader = new("decision.not-leader");

    public static readonly Word<string> NoMeeting = new("decision.no-meeting", "cadence");

    public static readonly Word Recorded = new("decision.recorded");

    public static readonly Word<PersonId> RecordedAsked = new("decision.recorded-asked", "owner");

    public static readonly Word RecordedBefore = new("decision.recorded-before");

    public static readonly Word NextMeeting = new("decision.next-meeting");

    public static readonly Word Mended = new("decision.mended");

    public static readonly Word Withdrawn = new("decision.withdrawn");

    public static readonly Word<string, string> Candidate = new("decision.candidate", "name", "account");
}
