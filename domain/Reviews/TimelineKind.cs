namespace PerfServerless.Domain.Reviews;

/// <summary>The kinds of things a cycle's timeline tells.</summary>
public enum TimelineKind
{
    CycleOpened,
    Asked,
    Reminded,
    NotReachable,
    Submitted,
    Corrected,
    Stated,
    Completed,
    Nudged,
    Excused,
    ExcuseUndone,
    Escalated,
    EscalationResolved,
    BriefSent,
    Paused,
    Resumed,
    CycleClosed,
}
