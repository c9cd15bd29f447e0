namespace PerfServerless.Durable.Execution;

/// <summary>What came of one run of an activity.</summary>
public abstract record ActivityOutcome
{
    private ActivityOutcome() { }

    /// <param name="Result">As text of the data converter; null for no result.</param>
    public sealed record Completed(string? Result) : ActivityOutcome;

    public sealed record Failed(TaskFailureDetails Failure) : ActivityOutcome;
}
