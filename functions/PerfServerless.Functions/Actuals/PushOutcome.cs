using System.Diagnostics;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Actuals;

/// <summary>What became of a value that another system sent.</summary>
public abstract record PushOutcome
{
    private PushOutcome() { } // closed: only the cases below exist

    public T Match<T>(Func<Recorded, T> recorded, Func<Late, T> late, Func<Known, T> known, Func<Refused, T> refused) => this switch
    {
        Recorded one => recorded(one),
        Late one => late(one),
        Known one => known(one),
        Refused one => refused(one),
        _ => throw new UnreachableException(),
    };

    /// <summary>It stands from now on.</summary>
    /// <param name="Corrects">The actual that stood before; null where it is the period's first.</param>
    public sealed record Recorded(string Id, string? Corrects) : PushOutcome;

    /// <summary>It is recorded, and another value stands that is known as of a later moment.</summary>
    public sealed record Late(string Id, string SupersededBy) : PushOutcome;

    /// <summary>It was there already.</summary>
    public sealed record Known(string Id) : PushOutcome;

    /// <summary>A value that is not taken.</summary>
    public sealed record Refused(PushRefusal Kind, Saying Why) : PushOutcome;
}
