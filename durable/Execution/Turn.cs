using System.Diagnostics;

namespace PerfServerless.Durable.Execution;

/// <summary>What came of one turn of the executor.</summary>
public abstract record Turn
{
    private Turn() { }

    /// <summary>An answer for each way a turn can come out.</summary>
    public T Match<T>(Func<Advanced, T> advanced, Func<Diverged, T> diverged, Func<Stray, T> stray, Func<NotRunnable, T> notRunnable) => this switch
    {
        Advanced turn => advanced(turn),
        Diverged turn => diverged(turn),
        Stray turn => stray(turn),
        NotRunnable turn => notRunnable(turn),
        _ => throw new UnreachableException(),
    };

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
