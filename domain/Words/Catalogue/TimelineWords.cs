namespace PerfServerless.Domain.Words;

/// <summary>What happened in a cycle, for its timeline.</summary>
public static class TimelineWords
{
    /// <summary>A person of whom the entry does not say who it is.</summary>
    public static readonly Word Somebody = new("timeline.somebody");

    public static readonly Word<int> CycleOpened = new("timeline.cycle-opened", "count");

    public static readonly Word<Part, int> Asked = new("timeline.asked", "who", "count");

    public static readonly Word<Part, int> Reminded = new("timeline.reminded", "who", "count");

    public static readonly Word<Part> NotReachable = new("timeline.not-reachable", "who");

    public static readonly Word<Part, int> Submitted = new("timeline.submitted", "who", "count");

    public static readonly Word<Part, int> Corrected = new("timeline.corrected", "who", "count");

    public static readonly Word<Part> Stated = new("timeline.stated", "who");

    public static readonly Word<Part> Completed = new("timeline.completed", "who");

    public static readonly Word<Part, Part> Nudged = new("timeline.nudged", "by", "who");

    public static readonly Word<Part, Part> Excused = new("timeline.excused", "by", "who");

    public static readonly Word<Part, Part> ExcuseUndone = new("timeline.excuse-undone", "by", "who");

    public static readonly Word<Part, int> Escalated = new("timeline.escalated", "who", "count");

    public static readonly Word<Part> EscalationResolved = new("timeline.escalation-resolved", "who");

    public static readonly Word<Part> BriefSent = new("timeline.brief-sent", "who");

    public static readonly Word<Part> Paused = new("timeline.paused", "who");

    public static readonly Word<Part> Resumed = new("timeline.resumed", "who");

    public static readonly Word<int> CycleClosed = new("timeline.cycle-closed", "count");
}
