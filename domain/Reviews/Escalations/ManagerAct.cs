
namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>What a manager can do on an escalation's card.</summary>
public enum ManagerAct
{
    /// <summary>Have the owner reminded now, in his name.</summary>
    Nudge,

    /// <summary>Let the owner off for this cycle.</summary>
    Excuse,

    UndoExcuse,
}
