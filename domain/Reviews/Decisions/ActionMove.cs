namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What can happen to a decision and its action item.</summary>
public enum ActionMove
{
    /// <summary>It was decided, and written down.</summary>
    Record,

    /// <summary>What was written down is put right: its words, its owner, its date, what it is about.</summary>
    Mend,

    /// <summary>It was not decided after all: whoever wrote it down takes it back.</summary>
    Withdraw,

    /// <summary>The owner does it.</summary>
    Accept,

    /// <summary>The owner does not do it.</summary>
    Decline,

    /// <summary>It is done.</summary>
    Finish,

    /// <summary>It gets another date.</summary>
    MoveDate,

    /// <summary>Whoever asked for it does not take it as done, declined or dropped.</summary>
    Reopen,

    /// <summary>Nobody wants it any more.</summary>
    Drop,
}
