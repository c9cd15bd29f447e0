using System.Diagnostics;
using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Rhythms;

/// <summary>What somebody said of cadences.</summary>
public abstract record CadenceTalk
{
    private CadenceTalk() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Wish, T> wish, Func<All, T> all, Func<Unclear, T> unclear) => this switch
    {
        Wish its => wish(its),
        All its => all(its),
        Unclear its => unclear(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>He wants something of a cadence.</summary>
    public sealed record Wish(Cadence Cadence, CadenceWish Wanted) : CadenceTalk;

    /// <summary>He wants to see all of them.</summary>
    public sealed record All : CadenceTalk;

    /// <summary>He means a cadence, and it cannot be said which, or when.</summary>
    public sealed record Unclear(Saying Why) : CadenceTalk;
}
