namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>What can happen to a check-in request.</summary>
internal enum RequestMove
{
    /// <summary>The last of what is owed was given, or became known otherwise.</summary>
    AnswerAll,

    /// <summary>A manager lets the owner off for this cycle.</summary>
    Excuse,

    UndoExcuse,

    /// <summary>A manager asks for a reminder now.</summary>
    Nudge,

    /// <summary>The meeting starts.</summary>
    Close,
}
