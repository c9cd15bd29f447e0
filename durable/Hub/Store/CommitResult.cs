namespace PerfServerless.Durable.Hub.Store;

/// <summary>How a transaction ended when the store answered.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <param name="ETags">One a change, in order; null for a deletion.</param>
    public sealed record Committed(IReadOnlyList<string?> ETags) : CommitResult;

    /// <summary>Nothing was written.</summary>
    /// <param name="Index">The first change that was refused.</param>
    public sealed record Refused(int Index, RefusalReason Reason) : CommitResult;
}
