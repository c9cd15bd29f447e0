using System.Diagnostics;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Statements;

/// <summary>What a sent form for stating a status says.</summary>
public abstract record StatementReading
{
    private StatementReading() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused) => this switch
    {
        Accepted its => accepted(its),
        Refused its => refused(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Stated">To be recorded; it still needs its identity.</param>
    /// <param name="Sentence">What was recorded and what comes of it.</param>
    public sealed record Accepted(StatedStatus Stated, Saying Sentence) : StatementReading;

    /// <summary>Nothing is to be recorded.</summary>
    /// <param name="Form">The form again, with what was chosen and typed and what is wrong with it.</param>
    public sealed record Refused(ChatCard.Statement Form) : StatementReading;
}
