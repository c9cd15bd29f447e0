namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>Where an action item stands.</summary>
public enum ActionState
{
    /// <summary>Its owner has not said yet whether he does it.</summary>
    Proposed,

    Accepted,

    /// <summary>Its owner does not do it, and said why.</summary>
    Declined,

    Done,

    /// <summary>It had been done, declined or dropped, and whoever asked for it wants it all the same.</summary>
    Reopened,

    /// <summary>Nobody wants it any more.</summary>
    Dropped,
}
