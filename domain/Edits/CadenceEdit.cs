using System.Diagnostics;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Edits;

/// <summary>What becomes of a wish.</summary>
public abstract record CadenceEdit
{
    private CadenceEdit() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Done, T> done, Func<Refused, T> refused) => this switch
    {
        Done its => done(its),
        Refused its => refused(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="After">The scorecard with it.</param>
    /// <param name="Told">What is another now, and how it is taken back.</param>
    /// <param name="Closes">A cycle that was open is closed by it, and cannot be opened again by taking it back.</param>
    public sealed record Done(Scorecard After, Saying Told, bool Closes = false) : CadenceEdit;

    public sealed record Refused(Saying Why) : CadenceEdit;
}
