
namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>What a manager can do on an escalation's card.</summary>
public enum ManagerAct
{
    /// <summary>Have the owner reminded now, in his name.</summary>
    Nudge,

    /// <summary>Let the owner off for this cycle, with a reason.</summary>
    Excuse,

    UndoExcuse,

    /// <summary>Say that he takes care of it.</summary>
    Acknowledge,

    /// <summary>Give the owner more time.</summary>
    Extend,

    /// <summary>Answer in the owner's place.</summary>
    OnBehalf,

    /// <summary>Have somebody else own what is missing.</summary>
    Reassign,

    /// <summary>Have nobody asked for it any more.</summary>
    NoLongerTracked,
}
