using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What happened in a cycle, for its timeline.</summary>
internal static class TimelineWords
{
    public static readonly Word<int> CycleOpened = new("timeline.cycle-opened", "count");

    public static readonly Word<PersonId, int> Asked = new("timeline.asked", "who", "count");

    public static readonly Word<PersonId, int> Reminded = new("timeline.reminded", "who", "count");

    public static readonly Word<PersonId> NotReachable = new("timeline.not-reachable", "who");

    public static readonly Word<PersonId, int> Submitted = new("timeline.submitted", "who", "count");

    public static readonly Word<PersonId, int> Corrected = new("timeline.corrected", "who", "count");

    public static readonly Word<PersonId> Stated = new("timeline.stated", "who");

    public static readonly Word<PersonId> Completed = new("timeline.completed", "who");

    public static readonly Word<PersonId, PersonId> Nudged = new("timeline.nudged", "by", "who");

    public static readonly Word<PersonId> NudgedBySomebody = new("timeline.nudged-by-somebody", "who");

    public static readonly Word<PersonId, PersonId> Excused = new("timeline.excused", "by", "who");

    public static readonly Word<PersonId, PersonId, string> ExcusedBecause = new("timeline.excused-because", "by", "who", "reason");

    public static readonly Word<PersonId> TakenCare = new("timeline.taken-care", "who");

    public static readonly Word<PersonId, PersonId, DateTimeOffset> Extended = new("timeline.extended", "by", "who", "until");

    public static readonly Word<PersonId, PersonId> ExcuseUndone = new("timeline.excuse-undone", "by", "who");

    public static readonly Word<PersonId, int> Escalated = new("timeline.escalated", "who", "count");

    public static readonly Word<PersonId> EscalationResolved = new("timeline.escalation-resolved", "who");

    public static readonly Word<PersonId> BriefSent = new("timeline.brief-sent", "who");

    public static readonly Word<PersonId> Paused = new("timeline.paused", "who");

    public static readonly Word<PersonId> Resumed = new("timeline.resumed", "who");

    public static readonly Word<PersonId> HeldBack = new("timeline.held-back", "who");

    public static readonly Word<PersonId, int, PersonId, PersonId> HandedOver = new("timeline.handed-over", "who", "count", "to", "by");

    public static readonly Word<PersonId, int, PersonId, string> NoLongerTracked = new("timeline.no-longer-tracked", "who", "count", "by", "reason");

    public static readonly Word<PersonId, DateTimeOffset> Snoozed = new("timeline.snoozed", "who", "until");

    public static readonly Word<DateTimeOffset, DateTimeOffset> MeetingMoved = new("timeline.meeting-moved", "from", "to");

    public static readonly Word CalledOff = new("timeline.called-off");

    public static readonly Word<int> CycleClosed = new("timeline.cycle-closed", "count");
}
