using System.Diagnostics;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Recording;

/// <summary>What becomes of a value that was given.</summary>
public abstract record ActualDecision
{
    private ActualDecision() { } // closed: only the cases below exist

    public T Match<T>(Func<Stands, T> stands, Func<Late, T> late, Func<Known, T> known, Func<Returns, T> returns, Func<IdTaken, T> idTaken) => this switch
    {
        Stands its => stands(its),
        Late its => late(its),
        Known its => known(its),
        Returns its => returns(its),
        IdTaken its => idTaken(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>What is to be recorded; null where nothing is.</summary>
    public Actual? Recorded => Match<Actual?>(stands => stands.Actual, late => late.Actual, known => null, returns => null, idTaken => null);

    /// <summary>It is recorded and stands from now on.</summary>
    /// <param name="Before">What stood until then; null for the period's first value.</param>
    public sealed record Stands(Actual Actual, Actual? Before) : ActualDecision;

    /// <summary>It is recorded, and what stands is known as of a later moment.</summary>
    public sealed record Late(Actual Actual, Actual Standing) : ActualDecision;

    /// <summary>It was recorded before, or says what stands.</summary>
    public sealed record Known(Actual Actual) : ActualDecision;

    /// <summary>It equals a value that stood before and was replaced, and nothing tells a late repetition from a change of mind.</summary>
    public sealed record Returns(Actual Earlier, Actual Standing) : ActualDecision;

    /// <summary>Its identity belongs to another value.</summary>
    public sealed record IdTaken(Actual Actual) : ActualDecision;
}
