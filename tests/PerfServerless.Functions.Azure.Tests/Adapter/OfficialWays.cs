namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>What Microsoft's engine does otherwise than ours. All of it by default; each way can be switched off.</summary>
internal sealed record OfficialWays
{
    public static OfficialWays All { get; } = new();

    /// <summary>As our own engine does it, so that call can be held against call.</summary>
    public static OfficialWays None { get; } = new()
    {
        HoldsForOpenTasks = false,
        SplitsLongTimers = false,
        ServesTheNewestWaiter = false,
        SendsUntakenEventsAgain = false,
        SleepsAfterTheLastAttempt = false,
        EscapesPayloads = false,
    };

    /// <summary>(A) An orchestration neither ends nor fails while activities, children or timers of it are open.</summary>
    public bool HoldsForOpenTasks { get; init; } = true;

    /// <summary>(B) A timer of more than three days is several.</summary>
    public bool SplitsLongTimers { get; init; } = true;

    /// <summary>(C) The newest waiter gets an event, also where it was cancelled.</summary>
    public bool ServesTheNewestWaiter { get; init; } = true;

    /// <summary>(D) Events that nobody took before continue-as-new are sent to the instance itself, name by name.</summary>
    public bool SendsUntakenEventsAgain { get; init; } = true;

    /// <summary>(E) One timer more, of no length, after the last attempt of a retry policy.</summary>
    public bool SleepsAfterTheLastAttempt { get; init; } = true;

    /// <summary>(E) Payloads are written anew, with <c>+</c> and its like escaped.</summary>
    public bool EscapesPayloads { get; init; } = true;
}
