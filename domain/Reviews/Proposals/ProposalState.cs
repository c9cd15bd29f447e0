namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    Agreed,

    Declined,

    /// <summary>There is nothing to decide any more, or somebody else was asked.</summary>
    Withdrawn,

    /// <summary>Who is asked cannot be reached.</summary>
    NotReached,

    /// <summary>It had been agreed, and was taken back.</summary>
    Undone,

    /// <summary>It had been agreed, and the rules kept it out.</summary>
    Refused,
}
