using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>What people read of action items: their cards, their buttons, their lists.</summary>
public static class ActionWords
{
    public static readonly Word Title = new("action.title");

    public static readonly Word DecisionTitle = new("action.decision-title");

    public static readonly Word<PersonId> AskTitle = new("action.ask-title", "by");

    public static readonly Word<PersonId> AgainTitle = new("action.again-title", "by");

    public static readonly Word<PersonId> SilentTitle = new("action.silent-title", "owner");

    public static readonly Word<DateOnly> DueSoonTitle = new("action.due-soon-title", "due");

    public static readonly Word DueTodayTitle = new("action.due-today-title");

    public static readonly Word<DateOnly> OverdueTitle = new("action.overdue-title", "due");

    public static readonly Word<PersonId, DateOnly> OverdueOtherTitle = new("action.overdue-other-title", "owner", "due");

    public static readonly Word<PersonId> LeftTitle = new("action.left-title", "owner");

    public static readonly Word<PersonId> NotReachedTitle = new("action.not-reached-title", "owner");

    public static readonly Word<PersonId> DeclinedTitle = new("action.declined-title", "owner");

    public static readonly Word<PersonId> DoneTitle = new("action.done-title", "by");

    public static readonly Word<PersonId, DateOnly> MovedTitle = new("action.moved-title", "by", "due");

    public static readonly Word<PersonId> ReopenedTitle = new("action.reopened-title", "by");

    public static readonly Word<PersonId> DroppedTitle = new("action.dropped-title", "by");

    public static readonly Word<PersonId> MendedTitle = new("action.mended-title", "by");

    public static readonly Word<PersonId> PassedTitle = new("action.passed-title", "owner");

    public static readonly Word<PersonId> WithdrawnTitle = new("action.withdrawn-title", "by");

    public static readonly Word<DateOnly> Yours = new("action.yours", "due");

    public static readonly Word<PersonId, DateOnly> Of = new("action.of", "owner", "due");

    public static readonly Word Nobodys = new("action.nobodys");

    public static readonly Word<Part.Choice> State = new("action.state", "state");

    public static readonly Word<Saying> StateOverdue = new("action.state-overdue", "state");

    public static readonly Word Withdrawn = new("action.withdrawn");

    public static readonly Word<PersonId, string> Note = new("action.note", "by", "note");

    public static readonly Word<int> DateMoved = new("action.date-moved", "count");

    public static readonly Word<string> About = new("action.about", "name");

    public static readonly Word<string, DateOnly, PersonId> Decided = new("action.decided", "cadence", "day", "by");

    public static readonly Word Accept = new("action.accept");

    public static readonly Word Decline = new("action.decline");

    public static readonly Word Finish = new("action.finish");

    public static readonly Word AnotherDate = new("action.another-date");

    public static readonly Word MoveDate = new("action.move-date");

    public static readonly Word Reopen = new("action.reopen");

    public static readonly Word Drop = new("action.drop");

    public static readonly Word Mend = new("action.mend");

    public static readonly Word Withdraw = new("action.withdraw");

    public static readonly Word NoteLabel = new("action.note-label");

    public static readonly Word DeclineWhy = new("action.decline-why");

    public static readonly Word ReopenWhy = new("action.reopen-why");

    public static readonly Word<int, int> NoteTooLong = new("action.note-too-long", "count", "most");

    public static readonly Word Accepted = new("action.accepted");

    public static readonly Word Declined = new("action.declined");

    public static readonly Word Finished = new("action.finished");

    public static readonly Word<DateOnly> Moved = new("action.moved", "due");

    public static readonly Word<PersonId> Reopened = new("action.reopened", "owner");

    public static readonly Word Dropped = new("action.dropped");

    public static readonly Word AsBefore = new("action.as-before");

    public static readonly Word NotNow = new("action.not-now");

    public static readonly Word<string> GoesOn = new("action.goes-on", "what");

    public static readonly Word<int> ListTitle = new("action.list-title", "count");

    public static readonly Word ListNothing = new("action.list-nothing");

    public static readonly Word ListOwed = new("action.list-owed");

    public static readonly Word ListAsked = new("action.list-asked");

    public static readonly Word<string, DateOnly> Line = new("action.line", "what", "due");

    public static readonly Word<string, DateOnly> LineOverdue = new("action.line-overdue", "what", "due");

    public static readonly Word<PersonId, Saying> LineOf = new("action.line-of", "owner", "line");

    public static readonly Word Choose = new("action.choose");

    public static readonly Word Open = new("action.open");

    public static readonly Word<int> More = new("action.more", "count");
}
