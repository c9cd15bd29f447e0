namespace PerfServerless.Domain.Rhythms;

/// <summary>Whether a cadence runs; one without a state does.</summary>
public enum CadenceState
{
    /// <summary>No cycle opens until somebody resumes it.</summary>
    Paused,

    /// <summary>No cycle opens any more.</summary>
    Ended,
}
