using System.Diagnostics;

namespace PerfServerless.Domain.Edits;

/// <summary>What somebody wants of a cadence, from whatever door he comes.</summary>
public abstract record CadenceWish
{
    private CadenceWish() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(
        Func<Move, T> move, Func<Skip, T> skip, Func<Run, T> run, Func<Pause, T> pause, Func<Resume, T> resume, Func<End, T> end,
        Func<Set, T> set, Func<Undo, T> undo) => this switch
    {
        Move its => move(its),
        Skip its => skip(its),
        Run its => run(its),
        Pause its => pause(its),
        Resume its => resume(its),
        End its => end(its),
        Set its => set(its),
        Undo its => undo(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Another day, another time, or both.</summary>
    /// <param name="Meeting">The day of the meeting that is meant; null for the next one.</param>
    public sealed record Move(DateOnly? To, TimeOnly? At, DateOnly? Meeting = null) : CadenceWish;

    /// <param name="Meeting">The day of the meeting that is meant; null for the next one.</param>
    public sealed record Skip(DateOnly? Meeting = null) : CadenceWish;

    /// <summary>An extra cycle that opens now.</summary>
    /// <param name="On">The day of its meeting; null for as far ahead as collection usually opens.</param>
    public sealed record Run(DateOnly? On = null, TimeOnly? At = null) : CadenceWish;

    public sealed record Pause : CadenceWish;

    /// <summary>Goes on after a pause or an end.</summary>
    public sealed record Resume : CadenceWish;

    public sealed record End : CadenceWish;

    /// <summary>Another cell of its line.</summary>
    /// <param name="Column">As <c>cadences.csv</c> calls it.</param>
    /// <param name="Cell">As it would stand there.</param>
    public sealed record Set(string Column, string Cell) : CadenceWish;

    /// <summary>Takes the last change back.</summary>
    public sealed record Undo : CadenceWish;
}
