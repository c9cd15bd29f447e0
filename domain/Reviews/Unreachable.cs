namespace PerfServerless.Domain.Reviews;

/// <summary>Why nothing can be sent to a person.</summary>
public enum Unreachable
{
    /// <summary>No channel knows a way to him: he was never there, or left.</summary>
    NotThere,

    /// <summary>He does not let us write to him, or an administrator does not.</summary>
    Refused,

    /// <summary>He paused what is sent without his asking.</summary>
    Paused,
}
