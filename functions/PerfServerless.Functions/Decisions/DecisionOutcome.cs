using System.Diagnostics;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Decisions;

/// <summary>What came of a decision that somebody wanted written down.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Refused, T> refused, Func<Asks, T> asks, Func<Kept, T> kept) => this switch
    {
        Refused its => refused(its),
        Asks its => asks(its),
        Kept its => kept(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>He may not, or there is no meeting; nothing was written down.</summary>
    public sealed record Refused(Saying Why) : DecisionOutcome;

    /// <summary>Something is open or wrong; nothing was written down, and nothing that was typed is lost.</summary>
    public sealed record Asks(ChatCard.Decide Form) : DecisionOutcome;

    /// <summary>It stands there.</summary>
    /// <param name="Remark">What was done: written down, changed, or that it stood there already.</param>
    public sealed record Kept(Decision Decision, Saying Remark) : DecisionOutcome;
}
