using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Statements;

/// <summary>What a sent form for stating a status says.</summary>
public abstract record StatementReading
{
    private StatementReading() { } // closed: only the cases below exist

    /// <param name="Stated">To be recorded; it still needs its identity.</param>
    /// <param name="Sentence">What was recorded and what comes of it.</param>
    public sealed record Accepted(StatedStatus Stated, Saying Sentence) : StatementReading;

    /// <summary>Nothing is to be recorded.</summary>
    /// <param name="Form">The form again, with what was chosen and typed and what is wrong with it.</param>
    public sealed record Refused(ChatCard.Statement Form) : StatementReading;
}
