namespace PerfServerless.Durable.Execution;

/// <summary>What came of one turn of the executor.</summary>
public abstract record Turn
{
    private Turn() { }

    /// <param name="Actions">What is new and not yet in the history.</param>
    /// <param name="CustomStatus">JSON; replaces the stored one, null clears it.</param>
    public sealed record Advanced(IReadOnlyList<OrchestratorAction> Actions, string? CustomStatus) : Turn;

    /// <summary>The code does not do what the history says it did: the instance is to be parked.</summary>
    public sealed record Diverged(NonDeterminism Mismatch) : Turn;

    /// <summary>The orchestrator awaited something that is not the context's: the instance is to be parked.</summary>
    public sealed record Stray(string Sentence) : Turn;

    /// <summary>This worker has no code for the orchestrator, or may not run its version: the instance is to be parked.</summary>
    public sealed record NotRunnable(string Sentence, string? RefusedVersion = null) : Turn;
}
