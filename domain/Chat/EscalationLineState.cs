namespace PerfServerless.Domain.Chat;

/// <summary>Where one person of an escalation stands.</summary>
public enum EscalationLineState
{
    Waiting,
    Nudged,
    Excused,
    Answered,

    /// <summary>What was missing is somebody else's now, or not tracked any more.</summary>
    Released,

    /// <summary>The cycle closed; nothing can be done any more.</summary>
    Closed,
}
