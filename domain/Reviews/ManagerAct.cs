namespace PerfServerless.Domain.Reviews;

/// <summary>What a manager can do about people whose numbers are missing.</summary>
public enum ManagerAct
{
    /// <summary>The form is sent again in his name.</summary>
    Nudge,

    /// <summary>They owe nothing for this cycle.</summary>
    Excuse,

    UndoExcuse,
}
