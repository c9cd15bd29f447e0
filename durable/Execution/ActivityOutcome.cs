using System.Diagnostics;

namespace PerfServerless.Durable.Execution;

/// <summary>What came of one run of an activity.</summary>
public abstract record ActivityOutcome
{
    private ActivityOutcome() { }

    /// <summary>An answer for each way a run can end.</summary>
    public T Match<T>(Func<Completed, T> completed, Func<Failed, T> failed) => this switch
    {
        Completed outcome => completed(outcome),
        Failed outcome => failed(outcome),
        _ => throw new UnreachableException(),
    };

    /// <param name="Result">As text of the data converter; null for no result.</param>
    public sealed record Completed(string? Result) : ActivityOutcome;

    public sealed record Failed(TaskFailureDetails Failure) : ActivityOutcome;
}
