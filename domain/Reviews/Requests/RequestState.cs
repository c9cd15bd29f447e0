namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>Where a check-in request stands.</summary>
public enum RequestState
{
    /// <summary>Something is still owed.</summary>
    Open,

    /// <summary>Everything owed was given.</summary>
    Complete,

    /// <summary>A manager excused it for this cycle; it may be undone while the cycle is open.</summary>
    Excused,

    /// <summary>The cycle closed before everything was given.</summary>
    Closed,
}
